-- A new barangay of a line, for the path row.
INSERT INTO common_barangay (
    municipality_id, code, name, is_urban, is_active, population_total, created_at, updated_at)
VALUES ((SELECT id FROM common_municipality WHERE code = :municipality), :code, :name, false, true,
        CAST(:population_total AS integer), now(), now());
