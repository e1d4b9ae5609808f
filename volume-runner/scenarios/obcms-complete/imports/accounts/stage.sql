-- Where the lines of the file go, everything as text.

-- name: staging table
CREATE TEMPORARY TABLE highwater_account_lines (
    line           bigint PRIMARY KEY,
    username       text,
    first_name     text,
    last_name      text,
    email          text,
    organization   text,
    position       text,
    contact_number text
) ON COMMIT DROP;
-- name: rejects table
CREATE TEMPORARY TABLE import_rejects (
    line   bigint NOT NULL,
    field  text   NOT NULL,
    value  text,
    reason text   NOT NULL
) ON COMMIT DROP;
