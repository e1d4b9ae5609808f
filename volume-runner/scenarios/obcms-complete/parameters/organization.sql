-- Organizations with the fewest, a middling number of and the most communications.
WITH counted AS (
    SELECT o.id, count(c.id) AS communications
      FROM coordination_organization o
      LEFT JOIN coordination_communication c ON c.organization_id = o.id
     GROUP BY o.id
), ranked AS (
    SELECT id, row_number() OVER (ORDER BY communications, id) AS place, count(*) OVER () AS places
      FROM counted
)
SELECT selectivity, id AS organization
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
