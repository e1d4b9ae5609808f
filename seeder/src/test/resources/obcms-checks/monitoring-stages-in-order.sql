-- The stages of an entry are completed in the order of the budget cycle, each with a date.
SELECT later.entry_id, earlier.stage AS earlier, earlier.status, later.stage AS later, later.status AS later_status
FROM monitoring_monitoringentryworkflowstage later
JOIN monitoring_monitoringentryworkflowstage earlier ON earlier.entry_id = later.entry_id
CROSS JOIN LATERAL (SELECT ARRAY['budget_call', 'formulation', 'technical_hearing', 'legislation', 'execution', 'accountability'] AS cycle) AS the
WHERE array_position(the.cycle, earlier.stage::text) < array_position(the.cycle, later.stage::text)
  AND later.status <> 'not_started' AND earlier.status <> 'completed'
UNION ALL
SELECT entry_id, stage, status, NULL, NULL
FROM monitoring_monitoringentryworkflowstage
WHERE (status = 'completed') <> (completed_at IS NOT NULL) OR completed_at > DATE '2025-10-09';
