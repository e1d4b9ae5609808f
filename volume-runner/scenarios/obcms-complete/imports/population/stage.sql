-- Where the lines of the file go, everything as text.

-- name: staging table
CREATE TEMPORARY TABLE highwater_population_lines (
    line             bigint PRIMARY KEY,
    code             text,
    name             text,
    municipality     text,
    population_total text
) ON COMMIT DROP;
-- name: rejects table
CREATE TEMPORARY TABLE import_rejects (
    line   bigint NOT NULL,
    field  text   NOT NULL,
    value  text,
    reason text   NOT NULL
) ON COMMIT DROP;
