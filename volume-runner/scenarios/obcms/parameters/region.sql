-- Regions with the fewest, a middling number of and the most communities; a term most names have.
WITH counted AS (
    SELECT p.region_id, count(*) AS communities
      FROM communities_obc_community c
      JOIN common_barangay b ON b.id = c.barangay_id
      JOIN common_municipality m ON m.id = b.municipality_id
      JOIN common_province p ON p.id = m.province_id
     GROUP BY p.region_id
), ranked AS (
    SELECT region_id, row_number() OVER (ORDER BY communities, region_id) AS place,
           count(*) OVER () AS places
      FROM counted
)
SELECT selectivity, region_id AS region, '%an%' AS term
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
