-- What stands in documents and is read out of them: by generated columns that are keys, references
-- and labels, by functions of users, by CHECKs and by unique indexes.

CREATE TYPE state AS ENUM ('created', 'running', 'done');

CREATE FUNCTION read_state(text) RETURNS state LANGUAGE sql IMMUTABLE AS 'SELECT $1::state';

CREATE FUNCTION parse_timestamp(text) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS 'SELECT $1::timestamptz';

CREATE FUNCTION parse_duration(text) RETURNS interval LANGUAGE sql IMMUTABLE AS 'SELECT $1::interval';

CREATE TABLE owner (
    document jsonb NOT NULL,
    id varchar(36) GENERATED ALWAYS AS (document ->> 'id') STORED PRIMARY KEY,
    name varchar(256) GENERATED ALWAYS AS (document ->> 'fullName') STORED NOT NULL UNIQUE,
    updated_at bigint GENERATED ALWAYS AS ((document ->> 'updatedAt')::bigint) STORED NOT NULL,
    removed boolean GENERATED ALWAYS AS ((document ->> 'removed')::boolean) STORED,
    size integer GENERATED ALWAYS AS ((document #>> '{shape,size}')::integer) STORED,
    CHECK (size BETWEEN 3 AND 7)
);

CREATE TABLE execution (
    key text PRIMARY KEY,
    value jsonb NOT NULL,
    owner varchar(36) NOT NULL GENERATED ALWAYS AS (value ->> 'owner') STORED REFERENCES owner,
    state state NOT NULL GENERATED ALWAYS AS (read_state(value #>> '{state,current}')) STORED,
    milliseconds bigint NOT NULL
        GENERATED ALWAYS AS (extract(milliseconds FROM parse_duration(value #>> '{state,duration}'))) STORED,
    started timestamp NOT NULL
        GENERATED ALWAYS AS (parse_timestamp(value #>> '{state,startDate}') AT TIME ZONE 'UTC') STORED,
    search tsvector GENERATED ALWAYS AS (to_tsvector('english', (value ->> 'title') || ' ' || (value ->> 'body'))) STORED
);

CREATE TABLE event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payload jsonb NOT NULL,
    label jsonb GENERATED ALWAYS AS (payload -> 'label') STORED,
    CHECK (payload ->> 'type' IN ('opened', 'closed')),
    CHECK (payload ? 'actor' AND payload ? 'type'),
    CHECK ((payload ->> 'attempt')::integer > 0),
    CHECK (jsonb_typeof(payload -> 'tags') = 'array'),
    CHECK (jsonb_typeof(payload) = 'object'),
    CHECK ((payload -> 'actor' ->> 'role') IS NOT NULL)
);

CREATE UNIQUE INDEX ON event ((payload ->> 'number'));
CREATE UNIQUE INDEX ON event (lower(payload ->> 'mail'), ((payload ->> 'year')::integer));
CREATE INDEX ON event (((payload ->> 'weight')::numeric));

-- Somebody else's business: nothing reads it.
CREATE TABLE note (id bigint PRIMARY KEY, body json);
