-- Keys that CHECKs hold to a few values, and bytes of one length.
CREATE DOMAIN sha1 AS bytea CHECK (VALUE IS NULL OR octet_length(VALUE) = 20);
CREATE TABLE class (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE party (
  id sha1 PRIMARY KEY,
  token bytea NOT NULL CHECK (octet_length(token) BETWEEN 4 AND 6),
  mark bytea UNIQUE CHECK (length(mark) = 3),
  parent sha1 REFERENCES party,
  class_id int NOT NULL REFERENCES class CHECK (class_id IN (2, 3)));
CREATE TABLE place (id int PRIMARY KEY);
CREATE TABLE stay (
  party_id sha1 REFERENCES party,
  place_id int REFERENCES place,
  class_id int REFERENCES class,
  PRIMARY KEY (party_id, place_id, class_id));
CREATE UNIQUE INDEX ON stay (party_id) WHERE class_id = 1;
CREATE TABLE seat (
  party_id sha1 REFERENCES party,
  place_id int REFERENCES place UNIQUE,
  PRIMARY KEY (party_id, place_id));
CREATE TABLE call (
  kind text NOT NULL CHECK (kind IN ('create', 'call')),
  created text,
  target text,
  effective text,
  status text NOT NULL CHECK (status IN ('success', 'failure')),
  logs jsonb NOT NULL,
  CHECK ((target IS NULL) <> (created IS NULL)),
  CHECK (kind <> 'create' OR created IS NOT NULL),
  CHECK (created IS NULL OR created ~ '^0x[a-f0-9]{8}$'),
  version uuid NOT NULL CHECK (version = '00000000-0000-0000-0000-000000000000'),
  CHECK ((kind = 'create' AND effective = created) OR (kind = 'call' AND effective = target)),
  CHECK ((status = 'failure' AND logs = '[]') OR status = 'success'));
CREATE EXTENSION citext;
CREATE TABLE member (
  name citext NOT NULL UNIQUE CHECK (length(name) BETWEEN 2 AND 24 AND name ~ '^[a-zA-Z](_?[a-zA-Z0-9])+$'),
  role citext NOT NULL CHECK (role = 'admin' OR role <> 'ADMIN' AND role !~ '\s'));
CREATE TABLE block (hash varchar(10) PRIMARY KEY CHECK (hash ~ '^0x[a-f0-9]{8}$'), size int UNIQUE CHECK (size > 10));
CREATE TABLE receipt (
  block varchar(10) NOT NULL REFERENCES block CHECK (block ~ '^0x[a-f0-9]{8}$'),
  parent varchar(10) REFERENCES block CHECK (parent <> block),
  size int REFERENCES block (size) CHECK (size > 0 AND size < 100000));
CREATE TABLE artist (
  id int PRIMARY KEY,
  gender int REFERENCES class,
  type int REFERENCES class,
  CHECK ((gender IS NULL AND type IN (2, 5, 6)) OR type NOT IN (2, 5, 6) OR type IS NULL),
  CHECK (type <> 3 OR gender IS NULL));
CREATE TABLE council_seat (
  id int PRIMARY KEY,
  status varchar(8) NOT NULL CHECK (status IN ('vacant', 'taken', 'removal requested')),
  rights varchar(20)[] NOT NULL DEFAULT '{}' CHECK (rights::text[] <@ ARRAY['speak', 'vote', 'chair']),
  days int[] CHECK (ARRAY[1, 2, 3, 4, 5] @> days AND cardinality(days) BETWEEN 1 AND 2));
