-- In which language a beneficiary wants to be answered; nobody knows of those who applied before.
ALTER TABLE services_serviceapplication ADD COLUMN preferred_language varchar(50);

-- In which zone a user reads times.
ALTER TABLE auth_user ADD COLUMN time_zone varchar(64) NOT NULL DEFAULT 'Asia/Manila';
