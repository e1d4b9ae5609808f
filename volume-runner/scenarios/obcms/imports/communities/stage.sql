-- Where the lines of the file go: everything as text, so that a bad value is found by a rule with a
-- reason and not by the type's input function with an error.

-- name: staging table
CREATE TEMPORARY TABLE highwater_community_lines (
    line                          bigint PRIMARY KEY,
    barangay_id                   text,
    community_names               text,
    estimated_obc_population      text,
    households                    text,
    primary_ethnolinguistic_group text,
    unemployment_rate             text,
    settlement_type               text,
    latitude                      text,
    longitude                     text
) ON COMMIT DROP;
-- name: rejects table
CREATE TEMPORARY TABLE import_rejects (
    line   bigint NOT NULL,
    field  text   NOT NULL,
    value  text,
    reason text   NOT NULL
) ON COMMIT DROP;
