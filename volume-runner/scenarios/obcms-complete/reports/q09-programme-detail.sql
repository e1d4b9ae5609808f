-- One programme with all that hangs on it: communities, updates, funding, stages, attachments, needs,
-- related programmes, and its work items, counted six times over and listed as a tree.
-- Demonstrates: a page about one row. Time should follow what hangs on the row and not the tables; the
-- work items are found by related_ppa, and asked for again and again.

-- name: programme
SELECT e.*, lead.name, agency.name, u.username
  FROM monitoring_monitoringentry e
  LEFT JOIN coordination_organization lead ON lead.id = e.lead_organization_id
  LEFT JOIN coordination_organization agency ON agency.id = e.implementing_moa_id
  LEFT JOIN auth_user u ON u.id = e.created_by_id
 WHERE e.id = :programme;
-- name: communities
SELECT c.* FROM communities_obc_community c
  JOIN monitoring_monitoringentry_communities ec ON ec.obccommunity_id = c.id
 WHERE ec.monitoringentry_id = :programme;
-- name: supporting organizations
SELECT o.* FROM coordination_organization o
  JOIN monitoring_monitoringentry_supporting_organizations eo ON eo.organization_id = o.id
 WHERE eo.monitoringentry_id = :programme;
-- name: updates
SELECT * FROM monitoring_monitoringupdate WHERE entry_id = :programme
 ORDER BY created_at DESC, id;
-- name: funding
SELECT * FROM monitoring_monitoringentryfunding WHERE entry_id = :programme
 ORDER BY scheduled_date, id;
-- name: stages
SELECT * FROM monitoring_monitoringentryworkflowstage WHERE entry_id = :programme ORDER BY due_date;
-- name: attachments
SELECT * FROM monitoring_monitoringrequestattachment WHERE entry_id = :programme;
-- name: needs
SELECT n.* FROM mana_need n
  JOIN monitoring_monitoringentry_needs_addressed en ON en.need_id = n.id
 WHERE en.monitoringentry_id = :programme;
-- name: average progress
SELECT avg(progress) FROM common_work_item WHERE related_ppa_id = :programme;
-- name: work items
SELECT count(*) FROM common_work_item WHERE related_ppa_id = :programme;
-- name: completed work items
SELECT count(*) FROM common_work_item WHERE related_ppa_id = :programme AND status = 'completed';
-- name: blocked work items
SELECT EXISTS (SELECT FROM common_work_item
                WHERE related_ppa_id = :programme AND status IN ('blocked', 'at_risk'));
-- name: allocated below the root
SELECT sum(allocated_budget), sum(actual_expenditure) FROM common_work_item
 WHERE related_ppa_id = :programme AND parent_id IS NOT NULL;
-- name: tree
SELECT w.*, u.username
  FROM common_work_item w
  LEFT JOIN auth_user u ON u.id = w.created_by_id
 WHERE w.related_ppa_id = :programme
 ORDER BY w.tree_id, w.lft;
