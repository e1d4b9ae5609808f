-- What beneficiaries say of a service, taken out of the wide table of applications.
CREATE TABLE services_servicefeedback (
    application_id      uuid        PRIMARY KEY,
    satisfaction_rating integer     NOT NULL CHECK (satisfaction_rating BETWEEN 1 AND 5),
    feedback            text        NOT NULL,
    created_at          timestamptz NOT NULL,

    CONSTRAINT services_servicefeedback_application_id_fk
        FOREIGN KEY (application_id) REFERENCES services_serviceapplication (id) DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO services_servicefeedback (application_id, satisfaction_rating, feedback, created_at)
SELECT id, satisfaction_rating, feedback, updated_at
FROM services_serviceapplication
WHERE satisfaction_rating BETWEEN 1 AND 5;

-- A table with checks that are still to come cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE services_serviceapplication
    DROP COLUMN satisfaction_rating,
    DROP COLUMN feedback;

CREATE INDEX services_servicefeedback_satisfaction_rating_idx ON services_servicefeedback (satisfaction_rating);
