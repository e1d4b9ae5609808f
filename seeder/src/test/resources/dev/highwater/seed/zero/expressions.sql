-- What stands in indexes, generated columns and defaults decides which texts are legal.
CREATE TABLE nothing ();
CREATE TABLE only_computed (one int GENERATED ALWAYS AS (1) STORED);
CREATE TABLE build (
  id int PRIMARY KEY,
  number varchar(12),
  worker text NOT NULL,
  address text,
  settings text NOT NULL,
  state varchar(20) NOT NULL DEFAULT 'created',
  weight int GENERATED ALWAYS AS (worker::int + 1) STORED,
  CHECK (state <> ''));
CREATE INDEX ON build ((number::int));
CREATE INDEX ON build ((address::inet));
CREATE INDEX ON build USING gin ((settings::jsonb));
CREATE INDEX ON build (id) WHERE state IN ('created', 'queued', 'started');
CREATE TABLE ticket (code text NOT NULL);
CREATE UNIQUE INDEX ON ticket ((code::bigint));

-- What is good only a function knows, and the default.
CREATE FUNCTION is_there(name text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM pg_catalog.pg_proc WHERE proname = name) $$;
CREATE TABLE sorting (id int PRIMARY KEY, name text NOT NULL, normalizer text NOT NULL DEFAULT 'lower' CHECK (is_there(normalizer)));

-- Lengths of time between limits, and numbers of a sequence as text.
CREATE TABLE waiting (id varchar(20) PRIMARY KEY, debounce interval NOT NULL DEFAULT '6 seconds' CHECK (debounce >= '1 second'), validity interval CHECK (validity <= '1 year'),
  timeout interval NOT NULL CHECK (timeout > '0' AND timeout < '5 minutes'));
CREATE SEQUENCE waiting_id_seq OWNED BY waiting.id;
ALTER TABLE waiting ALTER id SET DEFAULT nextval('waiting_id_seq');

-- Uuids that must not be a certain one, and some that functions judge which only compute.
CREATE TABLE edge (source uuid NOT NULL CHECK (source <> '00000000-0000-0000-0000-000000000000'), destination uuid NOT NULL, position bigint NOT NULL,
  PRIMARY KEY (source, position), UNIQUE (source, destination), CHECK (destination <> '11111111-1111-1111-1111-111111111111'));
CREATE FUNCTION is_uid(uid varchar) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN -- a letter, then letters and digits
  RETURN uid ~ '^[A-Za-z]' AND uid ~ '^[A-Za-z0-9]{11}$';
END $$;
CREATE FUNCTION is_grade(points integer, lowest integer) RETURNS boolean LANGUAGE plpgsql STRICT AS $$
BEGIN
  IF points < $2 THEN RETURN false; ELSIF points > 100 THEN RETURN false; END IF;
  RETURN points NOT IN (13, 17);
END $$;
CREATE FUNCTION is_slug(text) RETURNS boolean LANGUAGE sql AS $$ SELECT length($1) BETWEEN 2 AND 40 AND $1 ~ '^[a-z][a-z-]*$' $$;
CREATE DOMAIN uid AS varchar(11) CHECK (is_uid(VALUE));
CREATE TABLE twins (id int PRIMARY KEY, uid uid NOT NULL UNIQUE, original varchar(11) NOT NULL CHECK (is_uid(original)), duplicate varchar(11) NOT NULL CHECK (is_uid(duplicate)),
  points int NOT NULL CHECK (is_grade(points, 50)), slug text NOT NULL UNIQUE CHECK (is_slug(slug)), UNIQUE (original, duplicate));
-- A body with a character that XML cannot hold.
CREATE FUNCTION is_clean(name text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT name !~ U&'[\FFFE\0001]' AND length(name) < 300 $$;
CREATE TABLE cleaned (id int PRIMARY KEY, name text NOT NULL CHECK (is_clean(name)));

-- Shares of a whole: what is reckoned last needs room left by the others.
CREATE TABLE blend (
  id bigint PRIMARY KEY,
  first numeric NOT NULL,
  second numeric NOT NULL,
  third numeric NOT NULL,
  CHECK (first + second + third = 100),
  CHECK (first >= 0 AND second >= 0 AND third >= 0)
);
CREATE TABLE capacity (
  id bigint PRIMARY KEY,
  held integer NOT NULL CHECK (held > 0),
  used integer NOT NULL CHECK (used >= 5),
  reserved integer NOT NULL CHECK (reserved >= 0),
  free integer NOT NULL CHECK (free BETWEEN 0 AND 200),
  CHECK (held - used - reserved = free)
);
-- Limits that are not allowed themselves leave room for the next value.
CREATE TABLE squad (
  id bigint PRIMARY KEY,
  adults integer NOT NULL CHECK (adults >= 0),
  children integer NOT NULL CHECK (children >= 0),
  guides integer NOT NULL CHECK (guides > 0),
  CHECK (adults + children + guides < 4)
);
