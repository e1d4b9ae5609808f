-- Accepted lines become barangays: new ones by their code, else the line's name and count replace
-- those that are there.

-- name: upsert
WITH saved AS (
    INSERT INTO common_barangay AS b (
        municipality_id, code, name, is_urban, is_active, population_total, created_at, updated_at)
    SELECT m.id, s.code, s.name, false, true, s.population_total::integer, now(), now()
      FROM highwater_population_lines s
      JOIN common_municipality m ON m.code = s.municipality
     ORDER BY s.line
    ON CONFLICT (code) DO UPDATE
       SET name = excluded.name,
           population_total = coalesce(excluded.population_total, b.population_total),
           updated_at = excluded.updated_at
    RETURNING b.xmax = 0 AS inserted
)
SELECT count(*) FILTER (WHERE inserted) AS inserted,
       count(*) FILTER (WHERE NOT inserted) AS updated
  FROM saved;
