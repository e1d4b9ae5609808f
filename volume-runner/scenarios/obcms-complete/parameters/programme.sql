-- Programmes with the fewest, a middling number of and the most work items, among those that have an
-- execution project.
WITH counted AS (
    SELECT e.id, count(w.id) AS items
      FROM monitoring_monitoringentry e
      LEFT JOIN common_work_item w ON w.related_ppa_id = e.id
     WHERE e.execution_project_id IS NOT NULL
     GROUP BY e.id
), ranked AS (
    SELECT id, row_number() OVER (ORDER BY items, id) AS place, count(*) OVER () AS places FROM counted
)
SELECT selectivity, id AS programme
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
