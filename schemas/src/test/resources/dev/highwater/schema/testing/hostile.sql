-- A schema that tries to break whoever reads it. PostgreSQL 15 and newer.

-- Names and operators that hide the system's own from a careless query.
CREATE SCHEMA trap;
CREATE TABLE trap.pg_class (oid oid, relname text);
CREATE FUNCTION trap.never(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE OPERATOR trap.= (LEFTARG = text, RIGHTARG = text, FUNCTION = trap.never);

CREATE SCHEMA "Übung ""1""";
CREATE TYPE "Übung ""1"""."Größe" AS ENUM ('klein', 'Mittel,groß', 'it''s "big"');
CREATE DOMAIN "Übung ""1""".share AS numeric(5, 4) CONSTRAINT between_0_and_1 CHECK (VALUE BETWEEN 0 AND 1);
CREATE DOMAIN "Übung ""1""".strict_share AS "Übung ""1""".share NOT NULL;
CREATE TYPE "Übung ""1""".pair AS (a integer, b text);

CREATE TABLE "Übung ""1"""."Mixed Case; DROP TABLE" (
    "Id"           bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10),
    "from"         date NOT NULL,
    "to"           date,
    "Größe"        "Übung ""1"""."Größe" NOT NULL DEFAULT 'klein',
    "Größen"       "Übung ""1"""."Größe"[],
    share          "Übung ""1""".share DEFAULT 0.5,
    strict         "Übung ""1""".strict_share,
    pair           "Übung ""1""".pair,
    amounts        numeric(14, 2)[] NOT NULL DEFAULT '{}',
    label          varchar(20) COLLATE "C",
    dropped        text,
    doubled        numeric GENERATED ALWAYS AS (share * 2) STORED,
    during         daterange GENERATED ALWAYS AS (daterange("from", "to")) STORED,
    at             timestamp with time zone DEFAULT '2024-02-29 12:00:00+08',
    CONSTRAINT "pk of ""it""" PRIMARY KEY ("Id") WITH (fillfactor = 70),
    CONSTRAINT "label unique" UNIQUE NULLS NOT DISTINCT (label, "from") DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "from before to" CHECK ("from" <= "to"),
    CONSTRAINT "always" CHECK (true)
);
ALTER TABLE "Übung ""1"""."Mixed Case; DROP TABLE" DROP COLUMN dropped;
ALTER TABLE "Übung ""1"""."Mixed Case; DROP TABLE"
    ADD CONSTRAINT no_rows_before_2000 CHECK ("from" >= '2000-01-01') NOT VALID;
COMMENT ON TABLE "Übung ""1"""."Mixed Case; DROP TABLE" IS 'It''s a "table"';
COMMENT ON COLUMN "Übung ""1"""."Mixed Case; DROP TABLE".label IS 'naïve';
COMMENT ON CONSTRAINT "pk of ""it""" ON "Übung ""1"""."Mixed Case; DROP TABLE" IS 'the key''s comment';
COMMENT ON INDEX "Übung ""1"""."pk of ""it""" IS 'the index''s comment';
ALTER TABLE "Übung ""1"""."Mixed Case; DROP TABLE" CLUSTER ON "pk of ""it""";
CREATE UNIQUE INDEX "lower label" ON "Übung ""1"""."Mixed Case; DROP TABLE"
    (lower(label) text_pattern_ops DESC NULLS LAST) INCLUDE ("to") WHERE "to" IS NOT NULL;
CREATE INDEX "share; brin" ON "Übung ""1"""."Mixed Case; DROP TABLE" USING brin ("from") WITH (pages_per_range = 16);
COMMENT ON INDEX "Übung ""1"""."share; brin" IS 'block ranges';

-- A plain unique index that a foreign key stands on, a renamed key, a replica identity.
CREATE TABLE unkeyed (a integer NOT NULL, b integer NOT NULL, c text NOT NULL);
CREATE UNIQUE INDEX unkeyed_a_b ON unkeyed (a, b);
CREATE UNIQUE INDEX unkeyed_c ON unkeyed (c) INCLUDE (a) WITH (fillfactor = 50);
ALTER TABLE unkeyed REPLICA IDENTITY USING INDEX unkeyed_c;
CREATE TABLE refers_to_unkeyed (
    id bigserial PRIMARY KEY,
    b  integer,
    a  integer,
    CONSTRAINT "pair" FOREIGN KEY (a, b) REFERENCES unkeyed (a, b) MATCH FULL ON DELETE SET NULL
);
ALTER TABLE refers_to_unkeyed RENAME CONSTRAINT refers_to_unkeyed_pkey TO "renamed key";
COMMENT ON CONSTRAINT "pair" ON refers_to_unkeyed IS 'both or none';

-- A ring of three with one way out, a self reference, an unchecked foreign key.
CREATE TABLE ring_a (id uuid PRIMARY KEY, b uuid NOT NULL);
CREATE TABLE ring_b (id uuid PRIMARY KEY, c uuid NOT NULL);
CREATE TABLE ring_c (id uuid PRIMARY KEY, a uuid, parent uuid REFERENCES ring_c);
ALTER TABLE ring_a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES ring_b;
ALTER TABLE ring_b ADD CONSTRAINT b_c FOREIGN KEY (c) REFERENCES ring_c DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ring_c ADD CONSTRAINT c_a FOREIGN KEY (a) REFERENCES ring_a NOT VALID;

-- An exclusion constraint.
CREATE TABLE booking (
    room   int4range NOT NULL,
    during tstzrange NOT NULL,
    CONSTRAINT no_overlap EXCLUDE USING gist (room WITH &&, during WITH &&) WHERE (NOT isempty(during))
);

-- Partitions, one of them below another, with keys and foreign keys both ways.
CREATE TABLE event (
    id      bigint NOT NULL,
    at      date NOT NULL,
    ring    uuid,
    payload jsonb,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE event_rest PARTITION OF event DEFAULT PARTITION BY LIST (id);
CREATE TABLE event_rest_zero PARTITION OF event_rest FOR VALUES IN (0);
CREATE TABLE event_rest_other PARTITION OF event_rest DEFAULT;
ALTER TABLE event ADD CONSTRAINT event_ring FOREIGN KEY (ring) REFERENCES ring_a;
CREATE INDEX event_ring_idx ON event (ring);
CREATE INDEX event_2024_only ON event_2024 USING gin (payload);
ALTER INDEX event_2024_ring_idx RENAME TO "a partition's own name";
CREATE TABLE event_note (
    id    bigint,
    at    date,
    note  text,
    CONSTRAINT note_event FOREIGN KEY (id, at) REFERENCES event
);

-- What must not be seen.
CREATE SCHEMA highwater;
CREATE TABLE highwater.ledger (id bigint PRIMARY KEY);
CREATE TEMPORARY TABLE passing (id bigint);
CREATE VIEW looks_like_a_table AS SELECT id FROM ring_a;
