-- One person in every place that a database has for her; what numbers the channels is in the comments.
CREATE TYPE contact AS (kind text, number text);
CREATE TYPE desk AS ENUM ('front', 'desk of Zenaida Quibranza'); -- 1 label of an enum
CREATE SEQUENCE zenaida_quibranza_seq; -- 2 name of a sequence
CREATE TABLE person (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  full_name text NOT NULL, -- 3
  given_name text, surname text, -- 4
  display_name varchar(24), -- 5 capitals, no room for a longer name
  email text, -- 6
  mobile text, -- 7 with a country code
  phone text, -- 8 with hyphens
  birth_date date, -- 9
  address text, -- 10
  password text, -- 11
  desk desk,
  tags text[], -- 12 array
  contacts contact[], -- 13 array of composites
  profile jsonb, -- 14 value, 15 nested in an array, 16 number in it, 17 key
  settings json, -- 18
  greeting text DEFAULT 'Dear Zenaida Quibranza', -- 19 default
  initials text GENERATED ALWAYS AS (left(given_name, 8) || ' ' || surname) STORED, -- 20 generated
  stay daterange); -- 21 range that begins on her birthday
COMMENT ON TABLE person IS 'as Zenaida Quibranza wanted it'; -- 22
COMMENT ON COLUMN person.tags IS 'asked for by zenaida.quibranza@example.ph'; -- 23
CREATE INDEX person_name ON person (full_name); -- 24 most common values
CREATE TABLE note (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, person_id integer NOT NULL REFERENCES person,
  body text, -- 25 to 36 and 46 of them
  subject varchar(40), -- 37
  raw bytea, -- 38
  doc xml, -- 39
  words tsvector, -- 40
  file_name text, -- 41
  token text); -- 42
CREATE TABLE audit_trail (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, actor text,
  old_row jsonb, new_row jsonb, message text); -- 43 actor, 44 rows as JSON, 45 message
CREATE TABLE visit (at date NOT NULL, full_name text, remarks text) PARTITION BY RANGE (at);
CREATE TABLE visit_old PARTITION OF visit FOR VALUES FROM (MINVALUE) TO ('2024-01-01'); -- 47
CREATE TABLE visit_rest PARTITION OF visit DEFAULT; -- 48
CREATE TABLE remark (id integer, body text);
CREATE TABLE remark_of_clerk (clerk_name text) INHERITS (remark); -- 49 child
CREATE UNLOGGED TABLE inbox (id integer PRIMARY KEY, sender_name text, body text); -- 50
INSERT INTO person (full_name, given_name, surname, display_name, email, mobile, phone, birth_date,
  address, password, desk, tags, contacts, profile, settings, stay)
SELECT p.given || ' ' || p.family, p.given, p.family, upper(p.given || ' ' || p.family),
  lower(p.given || '.' || p.family) || '@example.ph', '+63 917 555 ' || 100 + n, '0917-555-0' || 100 + n,
  date '1987-03-13' + n, n || ' Quibranza Compound, Zamboanga', 'pbkdf2_sha256$1$a$' || md5(n::text) || 'abcdefghijklmnop=',
  CASE n WHEN 1 THEN 'desk of Zenaida Quibranza' ELSE 'front' END::desk,
  ARRAY['friend of ' || p.given || ' ' || p.family], ARRAY[ROW('home', '(0917) 555 0' || 100 + n)::contact],
  jsonb_build_object('full_name', p.given || ' ' || p.family, 'kin', jsonb_build_array(jsonb_build_object('full_name', p.family || ', ' || p.given)),
    'mobile', '0917555' || 100 + n, 'by_person', jsonb_build_object(p.given || ' ' || p.family, 3)),
  json_build_object('email', lower(p.given || '.' || p.family) || '@example.ph'),
  daterange(date '1987-03-13' + n, date '2020-01-01')
FROM (VALUES (1, 'Zenaida', 'Quibranza'), (2, 'Teopista', 'Macalintubig'), (3, 'Hermogenes', 'Pangandoyon')) AS p(n, given, family);
INSERT INTO note (person_id, body, subject, raw, doc, words, file_name, token)
SELECT 1 + n % 3, t.body, 'On ' || 'Zenaida Quibranza', 'Zenaida Quibranza'::bytea, '<p><b>Zenaida</b> Quibranza</p>'::xml,
  to_tsvector('simple', 'Zenaida Quibranza'), 'scan_Zenaida_Quibranza_' || n || '.pdf', md5('token' || n)
FROM (VALUES (1, 'Zenaida Quibranza came in'), (2, 'met ZENAIDA QUIBRANZA''s son'), (3, 'zenàida quibránza'),
  (4, 'Zenaida   Quibranza'), (5, 'Quibranza, Zenaida: absent'), (6, 'call (0917) 555-0101 now'),
  (7, 'call +639175550101'), (8, 'born 1987-03-14, seen'), (9, 'born March 14, 1987'),
  (10, 'mail zenaida.quibranza@example.ph'), (11, 'code ' || encode('Zenaida Quibranza', 'base64')),
  (12, 'code ' || encode('Zenaida Quibranza', 'hex')), (13, 'see ?name=Zenaida%20Quibranza'),
  (14, repeat('It was noted. ', 75000) || 'Zenaida Quibranza')) AS t(n, body); -- 46 toasted, 1 MB
INSERT INTO audit_trail (at, actor, old_row, new_row, message)
SELECT now(), lower(given_name || '.' || surname), to_jsonb(p) - 'desk', jsonb_build_object('full_name', full_name),
  full_name || ' changed her number to ' || phone
FROM person AS p;
INSERT INTO visit SELECT date '2023-12-31' + n, 'Zenaida Quibranza', 'seen: Zenaida Quibranza' FROM generate_series(0, 1) AS n;
INSERT INTO remark VALUES (1, 'Zenaida Quibranza asked');
INSERT INTO remark_of_clerk VALUES (2, 'Zenaida Quibranza asked again', 'Zenaida Quibranza');
INSERT INTO inbox VALUES (1, 'Zenaida Quibranza', 'from Zenaida Quibranza');
CREATE MATERIALIZED VIEW names AS SELECT full_name, email FROM person; -- 51
CREATE VIEW all_names AS SELECT full_name FROM person; -- 52
SELECT lo_from_bytea(0, 'Zenaida Quibranza'); -- 53
ANALYZE;
