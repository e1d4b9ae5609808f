-- People.
SELECT id AS person FROM auth_user WHERE is_active ORDER BY md5('draw' || id) LIMIT 500;
