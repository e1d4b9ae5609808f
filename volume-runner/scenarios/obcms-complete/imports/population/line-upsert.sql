-- One accepted line becomes a barangay, for the paths batch and chunk.
INSERT INTO common_barangay AS b (
    municipality_id, code, name, is_urban, is_active, population_total, created_at, updated_at)
VALUES ((SELECT id FROM common_municipality WHERE code = :municipality), :code, :name, false, true,
        CAST(:population_total AS integer), now(), now())
ON CONFLICT (code) DO UPDATE
   SET name = excluded.name,
       population_total = coalesce(excluded.population_total, b.population_total),
       updated_at = excluded.updated_at
RETURNING b.xmax = 0 AS inserted;
