ALTER TABLE services_serviceapplication
    ALTER COLUMN applicant_contact TYPE varchar(20) USING left(applicant_contact, 20);
