--- a nullable column is added | adapted | common_work_item.estimated_hours
ALTER TABLE common_work_item ADD COLUMN estimated_hours numeric(8,2);

--- a column that is NOT NULL with a default is added | adapted | auth_user.locale
ALTER TABLE auth_user ADD COLUMN locale varchar(16) NOT NULL DEFAULT 'en';

--- a generated column is added | adapted | common_work_item.is_late
ALTER TABLE common_work_item ADD COLUMN is_late boolean GENERATED ALWAYS AS (progress < 100 AND status = 'at_risk') STORED;

--- the missing index is added | compatible | monitoring_monitoringentry.monitoringentry_category_idx
CREATE INDEX monitoringentry_category_idx ON monitoring_monitoringentry (category, status);

--- a whole number is widened | compatible | common_work_item.progress
ALTER TABLE common_work_item ALTER COLUMN progress TYPE bigint;

--- a CHECK is added that all rows meet | compatible | common_work_item.progress_percent
ALTER TABLE common_work_item ADD CONSTRAINT progress_percent CHECK (progress <= 100);

--- a CHECK is added that rows break | breaking | common_work_item.only_beginnings
ALTER TABLE common_work_item ADD CONSTRAINT only_beginnings CHECK (progress < 50);

--- a CHECK is dropped | compatible | common_work_item.common_work_item_progress_check
ALTER TABLE common_work_item DROP CONSTRAINT common_work_item_progress_check;

--- a unique constraint is added that rows break | breaking | common_work_item.one_of_a_status
ALTER TABLE common_work_item ADD CONSTRAINT one_of_a_status UNIQUE (status);

--- a column is renamed | breaking | common_work_item.priority
ALTER TABLE common_work_item RENAME COLUMN priority TO urgency;

--- a column is dropped | breaking | services_serviceapplication.feedback
ALTER TABLE services_serviceapplication DROP COLUMN feedback;

--- a column that some rows leave null becomes NOT NULL | breaking | services_serviceapplication.satisfaction_rating
ALTER TABLE services_serviceapplication ALTER COLUMN satisfaction_rating SET NOT NULL;

--- an amount loses digits that rows need | breaking | common_work_item.allocated_budget
ALTER TABLE common_work_item ALTER COLUMN allocated_budget TYPE numeric(4,2);

--- a table is dropped | breaking | mana_needvote
DROP TABLE mana_needvote;

--- a foreign key leads to another table | breaking | mana_needvote.mana_needvote_user_id_fk
ALTER TABLE mana_needvote DROP CONSTRAINT mana_needvote_user_id_fk;
ALTER TABLE mana_needvote ADD CONSTRAINT mana_needvote_user_id_fk FOREIGN KEY (user_id) REFERENCES common_region (id);
