CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE home AS (street text, city text);
CREATE DOMAIN mail AS varchar(200);
CREATE TABLE person (id bigint PRIMARY KEY, full_name text NOT NULL, email mail, born date, feels mood, lives home, tags text[],
  extra jsonb, kind varchar(10) DEFAULT 'new', points int, score numeric(6,2), seen timestamptz, host inet, photo bytea, ref uuid);
CREATE TABLE visit (id bigint PRIMARY KEY, person_id bigint NOT NULL REFERENCES person, note text, at timestamptz, cost numeric(10,2));
CREATE TABLE event (id bigint NOT NULL, at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE base (id bigint, remark text);
CREATE TABLE derived (more text) INHERITS (base);
CREATE TABLE trail (id bigint PRIMARY KEY, old_row jsonb, word varchar(10) CHECK (word IN ('a', 'b')));
CREATE VIEW visits AS SELECT v.id, p.full_name FROM visit v JOIN person p ON p.id = v.person_id;
INSERT INTO person (id, full_name, extra) SELECT i, 'A', '{"age": 3, "word": "x", "list": [{"name": "n"}], "inner": {"city": "c"}}' FROM pg_catalog.generate_series(1, 3) i;
