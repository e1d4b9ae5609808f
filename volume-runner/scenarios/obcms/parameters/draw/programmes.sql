-- Programmes and somebody who changes them.
SELECT e.id AS entry, e.title, coalesce(e.updated_by_id, (SELECT min(id) FROM auth_user)) AS person
  FROM monitoring_monitoringentry e ORDER BY md5('draw' || e.id) LIMIT 500;
