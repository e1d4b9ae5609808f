ALTER TABLE common_work_item
    ADD CONSTRAINT common_work_item_progress_percent CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE monitoring_monitoringentry
    ADD CONSTRAINT monitoring_monitoringentry_progress_percent CHECK (progress BETWEEN 0 AND 100);
