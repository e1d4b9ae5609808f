--- COLUMN person.nickname
ALTER TABLE person ADD COLUMN nickname text;
--- COLUMN person.phone2
ALTER TABLE person ADD COLUMN phone2 varchar(20);
--- COLUMN person.age
ALTER TABLE person ADD COLUMN age int;
--- COLUMN person.weight
ALTER TABLE person ADD COLUMN weight numeric;
--- COLUMN person.born_at
ALTER TABLE person ADD COLUMN born_at timestamptz;
--- COLUMN person.active
ALTER TABLE person ADD COLUMN active boolean;
--- COLUMN person.token
ALTER TABLE person ADD COLUMN token uuid;
--- COLUMN person.bag
ALTER TABLE person ADD COLUMN bag jsonb;
--- COLUMN person.bag2
ALTER TABLE person ADD COLUMN bag2 json;
--- COLUMN person.words
ALTER TABLE person ADD COLUMN words text[];
--- COLUMN person.numbers
ALTER TABLE person ADD COLUMN numbers int[];
--- COLUMN person.addr
ALTER TABLE person ADD COLUMN addr inet;
--- COLUMN person.pic
ALTER TABLE person ADD COLUMN pic bytea;
--- COLUMN person.vec
ALTER TABLE person ADD COLUMN vec float8[];
--- COLUMN person.ts
ALTER TABLE person ADD COLUMN ts tsvector;
--- COLUMN person.second_home
ALTER TABLE person ADD COLUMN second_home home;
--- COLUMN person.second_mail
ALTER TABLE person ADD COLUMN second_mail mail;
--- COLUMN person.second_mood
ALTER TABLE person ADD COLUMN second_mood mood;
--- COLUMN person.span
ALTER TABLE person ADD COLUMN span daterange;
--- COLUMN person.spot
ALTER TABLE person ADD COLUMN spot point;
--- COLUMN person.len
ALTER TABLE person ADD COLUMN len interval;
--- COLUMN person.doc
ALTER TABLE person ADD COLUMN doc xml;
--- TABLE extra_table.id
CREATE TABLE extra_table (id bigint PRIMARY KEY);
--- TABLE other.people.full_name
CREATE SCHEMA other; CREATE TABLE other.people (full_name text);
--- TABLE person_copy.email
CREATE TABLE person_copy AS TABLE person;
--- TABLE Odd Name.x
CREATE TABLE "Odd Name" (x text);
--- TABLE unl.x
CREATE UNLOGGED TABLE unl (x text);
--- TABLE parted.x
CREATE TABLE parted (x text) PARTITION BY LIST (x);
--- COLUMN event.who
ALTER TABLE event ADD COLUMN who text;
--- COLUMN base.who
ALTER TABLE base ADD COLUMN who text;
--- COLUMN derived.who
ALTER TABLE derived ADD COLUMN who text;
--- TABLE child.own
CREATE TABLE child (own text) INHERITS (base);
--- VANISHED person.born
ALTER TABLE person DROP COLUMN born;
--- VANISHED visit.note
ALTER TABLE visit DROP COLUMN note;
--- VANISHED trail.id
DROP TABLE trail;
--- VANISHED visit.note
ALTER TABLE visit RENAME COLUMN note TO remark;
--- COLUMN visit.remark
ALTER TABLE visit RENAME COLUMN note TO remark;
--- VANISHED trail.old_row
ALTER TABLE trail RENAME TO history;
--- TABLE history.old_row
ALTER TABLE trail RENAME TO history;
--- VANISHED visit.note
CREATE SCHEMA other; ALTER TABLE visit SET SCHEMA other;
--- VANISHED mood
ALTER TABLE person ALTER COLUMN feels TYPE text;
--- ENUM mood
ALTER TYPE mood ADD VALUE 'glad';
--- ENUM mood
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
--- ENUM colour
CREATE TYPE colour AS ENUM ('red'); ALTER TABLE visit ADD COLUMN hue colour;
--- ENUM colour
CREATE TYPE colour AS ENUM ('red'); ALTER TABLE visit ADD COLUMN hues colour[];
--- FIELD person.lives.zip
ALTER TYPE home ADD ATTRIBUTE zip text;
--- VANISHED person.lives.city
ALTER TYPE home DROP ATTRIBUTE city;
--- FIELD person.lives.town
ALTER TYPE home RENAME ATTRIBUTE city TO town;
--- TYPE person.full_name
DROP VIEW visits; ALTER TABLE person ALTER COLUMN full_name TYPE int USING 1;
--- TYPE visit.note
ALTER TABLE visit ALTER COLUMN note TYPE jsonb USING '{}'::jsonb;
--- TYPE person.extra
ALTER TABLE person ALTER COLUMN extra TYPE text[] USING NULL;
--- TYPE person.points
ALTER TABLE person ALTER COLUMN points TYPE text;
--- TYPE visit.cost
ALTER TABLE visit ALTER COLUMN cost TYPE text;
--- TYPE person.tags
ALTER TABLE person ALTER COLUMN tags TYPE text USING NULL;
--- DEFAULT visit.note
ALTER TABLE visit ALTER COLUMN note SET DEFAULT 'call Maria';
--- DEFAULT person.full_name
ALTER TABLE person ALTER COLUMN full_name SET DEFAULT 'Juan';
--- JSON_PATH person.extra $.phone
UPDATE person SET extra = extra || '{"phone": "1"}' WHERE id = 2;
--- JSON_PATH person.extra $.list[*].mail
UPDATE person SET extra = '{"list": [{"mail": "m"}]}' WHERE id = 3;
--- JSON_PATH person.extra $.inner.deep.er
UPDATE person SET extra = '{"inner": {"deep": {"er": "x"}}}' WHERE id = 1;
--- JSON_PATH person.extra $[*]
UPDATE person SET extra = '["x"]' WHERE id = 1;
--- VIEW shown
CREATE TABLE hidden (x text); CREATE VIEW shown AS TABLE hidden;
--- VIEW kept
CREATE TABLE hidden (x text); CREATE MATERIALIZED VIEW kept AS TABLE hidden;
--- FOREIGN_TABLE far.x
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE far (x text) SERVER s;
--- NONE a new partition
CREATE TABLE event_2025 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- NONE an index
CREATE INDEX ON visit (note);
--- NONE a view of covered tables
CREATE VIEW w AS SELECT note FROM visit;
--- NONE row security
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
--- NONE a sequence
CREATE SEQUENCE s;
--- NONE a generated column
ALTER TABLE visit ADD COLUMN twice numeric GENERATED ALWAYS AS (cost * 2) STORED;
--- NONE NOT NULL
ALTER TABLE visit ALTER COLUMN at SET NOT NULL;
--- NONE a child without columns
CREATE TABLE child () INHERITS (base);
--- JSON_PATH person.extra $.count
UPDATE person SET extra = '{"count": 1}' WHERE id = 1; UPDATE person SET extra = '{"count": "Juan"}' WHERE id = 2;
