-- Counts of barangays become those of their municipality, and those of municipalities those of their
-- province, for the barangays in :keys and nothing else.

-- name: municipalities
UPDATE common_municipality m
   SET population_total = counted.population, updated_at = now()
  FROM (SELECT municipality_id, sum(population_total) AS population
          FROM common_barangay
         WHERE municipality_id IN (SELECT municipality_id FROM common_barangay
                                    WHERE code = ANY (CAST(:keys AS text[])))
         GROUP BY municipality_id) AS counted
 WHERE m.id = counted.municipality_id;
-- name: provinces
UPDATE common_province p
   SET population_total = counted.population, updated_at = now()
  FROM (SELECT province_id, sum(population_total) AS population
          FROM common_municipality
         WHERE province_id IN (SELECT m.province_id FROM common_municipality m
                                 JOIN common_barangay b ON b.municipality_id = m.id
                                WHERE b.code = ANY (CAST(:keys AS text[])))
         GROUP BY province_id) AS counted
 WHERE p.id = counted.province_id;
