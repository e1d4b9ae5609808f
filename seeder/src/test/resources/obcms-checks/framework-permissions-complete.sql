-- Every content type has its four permissions, and roles grant only what exists once.
SELECT t.app_label, t.model, count(p.id) AS permissions
FROM django_content_type t LEFT JOIN auth_permission p ON p.content_type_id = t.id
GROUP BY t.id, t.app_label, t.model
HAVING count(p.id) <> 4 OR bool_or(p.codename NOT LIKE '%\_' || t.model)
UNION ALL
SELECT f.module, f.feature_key, count(p.id)
FROM rbac_feature f LEFT JOIN rbac_permission p ON p.feature_id = f.id
GROUP BY f.id, f.module, f.feature_key
HAVING count(p.id) <> 6;
