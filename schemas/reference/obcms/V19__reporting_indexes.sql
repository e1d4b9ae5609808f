-- The indexes that report pages and generic foreign keys had been missing.
CREATE INDEX monitoring_monitoringentry_category_status_idx ON monitoring_monitoringentry (category, status);
CREATE INDEX monitoring_monitoringentry_fiscal_year_sector_idx ON monitoring_monitoringentry (fiscal_year, sector);
CREATE INDEX monitoring_monitoringentry_updated_at_idx ON monitoring_monitoringentry (updated_at DESC, created_at DESC);
CREATE INDEX common_work_item_object_id_idx ON common_work_item (object_id);
CREATE INDEX common_calendar_resource_booking_object_id_idx ON common_calendar_resource_booking (object_id);
