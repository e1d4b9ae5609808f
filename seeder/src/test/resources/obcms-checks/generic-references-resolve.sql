-- Every (content type, object) pair names a row that exists.
WITH subjects (app_label, model, key) AS (
    SELECT 'common', 'workitem', id::text FROM common_work_item
    UNION ALL SELECT 'monitoring', 'monitoringentry', id::text FROM monitoring_monitoringentry
    UNION ALL SELECT 'mana', 'assessment', id::text FROM mana_assessment
    UNION ALL SELECT 'mana', 'need', id::text FROM mana_need
    UNION ALL SELECT 'policy_tracking', 'policyrecommendation', id::text FROM policy_tracking_policyrecommendation
    UNION ALL SELECT 'communities', 'obccommunity', id::text FROM communities_obc_community
    UNION ALL SELECT 'budget_execution', 'obligation', id::text FROM budget_execution_obligation
    UNION ALL SELECT 'budget_execution', 'disbursement', id::text FROM budget_execution_disbursement
), referring (source, content_type_id, key) AS (
    SELECT 'common_work_item', content_type_id, object_id::text FROM common_work_item WHERE content_type_id IS NOT NULL OR object_id IS NOT NULL
    UNION ALL SELECT 'common_calendar_resource_booking', content_type_id, object_id::text FROM common_calendar_resource_booking
    UNION ALL SELECT 'common_calendar_notification', content_type_id, object_id::text FROM common_calendar_notification
    UNION ALL SELECT 'common_audit_log', content_type_id, object_id::text FROM common_audit_log
    UNION ALL SELECT 'auditlog_logentry', content_type_id, object_pk FROM auditlog_logentry
    UNION ALL SELECT 'ai_assistant_documentembedding', content_type_id, object_id::text FROM ai_assistant_documentembedding
)
SELECT referring.source, type.app_label, type.model, count(*)
FROM referring
LEFT JOIN django_content_type type ON type.id = referring.content_type_id
LEFT JOIN subjects ON subjects.app_label = type.app_label AND subjects.model = type.model AND subjects.key = referring.key
WHERE subjects.key IS NULL
GROUP BY referring.source, type.app_label, type.model;
