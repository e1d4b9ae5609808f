-- The dataset's own today: the day of the last change to a programme.
SELECT 'median' AS selectivity, max(updated_at)::date AS today FROM monitoring_monitoringentry;
