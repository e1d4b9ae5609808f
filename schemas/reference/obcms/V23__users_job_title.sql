-- "position" had to be quoted everywhere.
ALTER TABLE auth_user RENAME COLUMN "position" TO job_title;

-- Free text, which moa_organization_id has taken the place of.
ALTER TABLE auth_user DROP COLUMN organization;
