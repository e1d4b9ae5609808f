-- What a line gives replaces what its barangay has; a count that it leaves empty stays.
UPDATE common_barangay
   SET name = :name,
       population_total = coalesce(CAST(:population_total AS integer), population_total),
       updated_at = now()
 WHERE code = :code;
