-- An application is for one person at least.
UPDATE services_serviceapplication SET beneficiary_count = 1 WHERE beneficiary_count IS NULL;
ALTER TABLE services_serviceapplication
    ALTER COLUMN beneficiary_count SET DEFAULT 1,
    ALTER COLUMN beneficiary_count SET NOT NULL;
