-- Execution projects of programmes.
SELECT execution_project_id AS root
  FROM monitoring_monitoringentry WHERE execution_project_id IS NOT NULL
 ORDER BY md5('draw' || id) LIMIT 500;
