-- Programmes whose progress follows their execution project.
SELECT id AS programme, execution_project_id AS root
  FROM monitoring_monitoringentry
 WHERE execution_project_id IS NOT NULL AND auto_sync_progress
 ORDER BY md5('tracked' || id) LIMIT 500;
