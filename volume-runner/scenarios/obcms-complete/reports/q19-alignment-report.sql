-- Report on the alignment of a fiscal year's programmes: a score of each from its indicators, its
-- development goal, its pillar of governance, its share of places and its policies.
-- Demonstrates: two semi-joins and a count per row; the planner may hash them or run them row by row.

-- name: scores
SELECT e.id, e.title, agency.name,
       CASE WHEN indicators.number >= 3 THEN 25 ELSE 8 * coalesce(indicators.number, 0) END
         + CASE WHEN e.supports_sdg THEN 20 ELSE 0 END
         + CASE WHEN e.moral_governance_pillar <> '' THEN 15 ELSE 0 END
         + CASE WHEN e.obc_slots * 2 >= e.total_slots THEN 20 ELSE 0 END
         + CASE WHEN EXISTS (SELECT FROM monitoring_monitoringentry_implementing_policies i
                              WHERE i.monitoringentry_id = e.id) THEN 20 ELSE 0 END AS score
  FROM monitoring_monitoringentry e
  LEFT JOIN coordination_organization agency ON agency.id = e.implementing_moa_id
  LEFT JOIN (SELECT monitoringentry_id, count(*) AS number
               FROM monitoring_monitoringentry_standard_outcome_indicators
              GROUP BY monitoringentry_id) AS indicators ON indicators.monitoringentry_id = e.id
 WHERE e.fiscal_year = :year
 ORDER BY score DESC, e.title, e.id;
