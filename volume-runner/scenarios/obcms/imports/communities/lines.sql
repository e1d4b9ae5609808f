-- The lines of the file: a twentieth of the communities that exist with new numbers, new communities
-- for a tenth as many free barangays where there are so many, and about two lines in a hundred with a
-- mistake. Drawn by hashes of keys, so the same database gives the same file.
WITH existing AS (
    SELECT barangay_id, community_names, coalesce(estimated_obc_population, 100) AS population,
           coalesce(households, 20) AS households, primary_ethnolinguistic_group, settlement_type,
           row_number() OVER (ORDER BY md5('update' || barangay_id)) AS place,
           count(*) OVER () AS communities
      FROM communities_obc_community WHERE NOT is_deleted
), free AS (
    SELECT b.id, b.name,
           row_number() OVER (ORDER BY md5('insert' || b.id)) AS place
      FROM common_barangay b
     WHERE NOT EXISTS (SELECT FROM communities_obc_community c WHERE c.barangay_id = b.id)
), good AS (
    SELECT barangay_id, left(community_names, 200) AS community_names, population + 7 AS population,
           households + 1 AS households, primary_ethnolinguistic_group, settlement_type
      FROM existing WHERE place <= ceil(communities * 0.05)
    UNION ALL
    SELECT id, name || ' settlement', 50 + id % 900, 10 + id % 150, 'maguindanaon', 'sitio'
      FROM free WHERE place <= (SELECT ceil(count(*) * 0.1) FROM existing)
), numbered AS (
    SELECT good.*, row_number() OVER (ORDER BY md5('line' || barangay_id)) AS n FROM good
), spoilt AS (
    SELECT numbered.*, CASE WHEN n % 50 = 7 THEN n / 50 % 7 ELSE -1 END AS mistake FROM numbered
)
SELECT CASE mistake WHEN 0 THEN '999999999' WHEN 3 THEN NULL ELSE barangay_id::text END AS barangay_id,
       CASE mistake WHEN 2 THEN repeat('A name too long. ', 20)
                    WHEN 4 THEN NULL
                    ELSE community_names END AS community_names,
       CASE mistake WHEN 1 THEN '-5' WHEN 5 THEN 'many' ELSE population::text END
           AS estimated_obc_population,
       CASE mistake WHEN 1 THEN '-1' ELSE households::text END AS households,
       nullif(primary_ethnolinguistic_group, '') AS primary_ethnolinguistic_group,
       CASE mistake WHEN 5 THEN 'quite high' ELSE 'moderate' END AS unemployment_rate,
       nullif(settlement_type, '') AS settlement_type,
       CASE mistake WHEN 2 THEN '95.5' ELSE '7.' || 1000 + n % 9000 END AS latitude,
       '124.' || 1000 + n % 9000 AS longitude
  FROM spoilt
 CROSS JOIN generate_series(0, CASE WHEN mistake = 6 THEN 1 ELSE 0 END) AS twin
 ORDER BY n, twin;
