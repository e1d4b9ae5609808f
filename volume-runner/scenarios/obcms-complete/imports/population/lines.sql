-- The lines of the file: a fifth of the barangays that exist with a new count, a fiftieth as many new
-- ones, and about two lines in a hundred with a mistake. Drawn by hashes of codes, so the same
-- database gives the same file.
WITH existing AS (
    SELECT b.code, b.name, m.code AS municipality, coalesce(b.population_total, 1000) AS population,
           row_number() OVER (ORDER BY md5('census' || b.code)) AS place,
           count(*) OVER () AS barangays
      FROM common_barangay b JOIN common_municipality m ON m.id = b.municipality_id
), good AS (
    SELECT code, name, municipality, population + 11 AS population
      FROM existing WHERE place <= ceil(barangays * 0.2)
    UNION ALL
    SELECT left(municipality, 48) || '-NEW-' || place, name || ' New Site', municipality, 200 + place % 900
      FROM existing WHERE place > barangays - ceil(barangays * 0.02)
), numbered AS (
    SELECT good.*, row_number() OVER (ORDER BY md5('line' || code)) AS n FROM good
), spoilt AS (
    SELECT numbered.*, CASE WHEN n % 50 = 9 THEN n / 50 % 6 ELSE -1 END AS mistake FROM numbered
)
SELECT CASE mistake WHEN 0 THEN NULL ELSE code END AS code,
       CASE mistake WHEN 1 THEN repeat('A name too long. ', 20) WHEN 2 THEN NULL ELSE name END AS name,
       CASE mistake WHEN 3 THEN 'ATLANTIS' ELSE municipality END AS municipality,
       CASE mistake WHEN 2 THEN '-7' WHEN 4 THEN 'about 900' ELSE population::text END AS population_total
  FROM spoilt
 CROSS JOIN generate_series(0, CASE WHEN mistake = 5 THEN 1 ELSE 0 END) AS twin
 ORDER BY n, twin;
