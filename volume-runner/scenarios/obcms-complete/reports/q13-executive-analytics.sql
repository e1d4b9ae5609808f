-- Executive analytics: budgets of six years asked for year by year, performance of sectors, who is
-- reached, and what the needs and votes of communities say about the next budget.
-- Demonstrates: the year is taken out of a date by an expression, so each year scans the whole table;
-- counting places reached counts distinct rows of a join.

-- name: years
SELECT CAST(:year AS integer) - back AS past FROM generate_series(0, 5) AS back;
-- name: budget of the year
-- for each: years
SELECT sum(budget_allocation), count(*) FROM monitoring_monitoringentry
 WHERE extract(year FROM start_date) = :past;
-- name: sectors
SELECT sector, sum(budget_allocation), avg(progress), count(*),
       count(*) FILTER (WHERE status = 'completed'), count(*) FILTER (WHERE status = 'ongoing'),
       count(*) FILTER (WHERE status = 'on_hold')
  FROM monitoring_monitoringentry
 GROUP BY sector;
-- name: reached
SELECT sum(e.total_slots), sum(e.obc_slots), count(DISTINCT m.id), count(DISTINCT m.province_id)
  FROM monitoring_monitoringentry e
  LEFT JOIN monitoring_monitoringentry_communities ec ON ec.monitoringentry_id = e.id
  LEFT JOIN communities_obc_community c ON c.id = ec.obccommunity_id
  LEFT JOIN common_barangay b ON b.id = c.barangay_id
  LEFT JOIN common_municipality m ON m.id = b.municipality_id;
-- name: needs addressed
SELECT count(DISTINCT need_id) FROM monitoring_monitoringentry_needs_addressed;
-- name: recommended budget
SELECT k.sector, count(n.id), sum(n.estimated_cost), sum(n.community_votes),
       avg(n.priority_score)
  FROM mana_need n
  JOIN mana_needscategory k ON k.id = n.category_id
 WHERE n.status IN ('validated', 'prioritized')
 GROUP BY k.sector
 ORDER BY sum(n.community_votes) DESC NULLS LAST;
