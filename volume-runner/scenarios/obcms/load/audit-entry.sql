-- One row of the audit log, as every saved form writes it: ten indexes and three bodies.
INSERT INTO auditlog_logentry
       (content_type_id, object_pk, object_repr, serialized_data, action, changes_text, changes,
        actor_id, remote_addr, "timestamp")
SELECT id, :entry::text, 'Programme', jsonb_build_object('iteration', :iteration::bigint, 'title', :title),
       1, '', '{"status": ["planning", "ongoing"]}', :person, '10.0.0.1', now()
  FROM django_content_type WHERE app_label = 'monitoring' AND model = 'monitoringentry';
