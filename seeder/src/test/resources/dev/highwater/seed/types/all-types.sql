-- Columns of every type there is, named as people name them.
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE EXTENSION ltree;
CREATE EXTENSION cube;
CREATE EXTENSION earthdistance;
CREATE EXTENSION seg;
CREATE EXTENSION isn;
CREATE EXTENSION intarray;

CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s "fine", \really');
CREATE DOMAIN amount AS numeric(12, 2);
CREATE DOMAIN paid AS amount NOT NULL;
CREATE DOMAIN slug AS varchar(8);
CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN sku AS text CHECK (VALUE ~ '^[A-Z]{3}-[0-9]{4}$');
CREATE TYPE progress AS (task sku, done percent);
CREATE TYPE address AS (street text, zip varchar(10), mood mood, "Weird, name" char(3));
CREATE TYPE person AS (full_name text, home address, tags text[], since date, balance paid);
CREATE TYPE floatrange AS RANGE (subtype = float8);
CREATE TYPE textrange AS RANGE (subtype = text, multirange_type_name = texts);
CREATE TYPE moodrange AS RANGE (subtype = mood);

CREATE TABLE scalars (
  id bigint PRIMARY KEY,
  a_bool boolean NOT NULL,
  a_small smallint NOT NULL,
  an_int integer NOT NULL,
  a_big bigint NOT NULL,
  a_real real NOT NULL,
  a_double double precision NOT NULL,
  a_numeric numeric NOT NULL,
  a_wide numeric(38, 10) NOT NULL,
  a_rounded numeric(6, -2) NOT NULL,
  a_tiny numeric(2, 4) NOT NULL,
  a_price numeric(10, 2) NOT NULL,
  some_money money NOT NULL,
  a_text text NOT NULL,
  a_varchar varchar(7) NOT NULL,
  a_char char(5) NOT NULL,
  gender character(1) NOT NULL,
  a_name name NOT NULL,
  a_letter "char" NOT NULL,
  an_xml xml NOT NULL,
  a_json json NOT NULL,
  settings jsonb NOT NULL,
  items jsonb NOT NULL,
  a_path jsonpath NOT NULL,
  password_hash bytea NOT NULL,
  a_date date NOT NULL,
  a_time time NOT NULL,
  a_time_rounded time(0) NOT NULL,
  a_timetz timetz NOT NULL,
  a_timestamp timestamp NOT NULL,
  a_timestamp_rounded timestamp(0) NOT NULL,
  a_timestamptz timestamptz NOT NULL,
  a_timestamptz_rounded timestamptz(3) NOT NULL,
  an_interval interval NOT NULL,
  warranty interval year to month NOT NULL,
  call_duration interval day to minute NOT NULL,
  a_uuid uuid NOT NULL,
  client_ip inet NOT NULL,
  a_network cidr NOT NULL,
  a_mac macaddr NOT NULL,
  a_mac8 macaddr8 NOT NULL,
  three_bits bit(3) NOT NULL,
  one_bit bit NOT NULL,
  some_bits bit varying(20) NOT NULL,
  location point NOT NULL,
  a_line line NOT NULL,
  a_segment lseg NOT NULL,
  a_box box NOT NULL,
  a_route path NOT NULL,
  an_area polygon NOT NULL,
  a_circle circle NOT NULL,
  a_vector tsvector NOT NULL,
  a_query tsquery NOT NULL,
  an_lsn pg_lsn NOT NULL,
  an_oid oid NOT NULL,
  an_xid xid NOT NULL,
  an_xid8 xid8 NOT NULL,
  a_cid cid NOT NULL,
  a_tid tid NOT NULL,
  a_class regclass NOT NULL,
  a_type regtype NOT NULL,
  a_function regproc NOT NULL,
  a_config regconfig NOT NULL,
  a_snapshot pg_snapshot NOT NULL,
  an_old_snapshot txid_snapshot NOT NULL,
  a_cursor refcursor NOT NULL,
  numbers int2vector NOT NULL,
  a_mood mood NOT NULL,
  an_amount amount NOT NULL,
  a_payment paid,
  a_slug slug NOT NULL,
  a_citext citext NOT NULL,
  attributes hstore NOT NULL,
  category_path ltree NOT NULL,
  a_cube cube NOT NULL,
  a_place earth NOT NULL
);

CREATE TABLE made (
  id uuid PRIMARY KEY,
  tags text[] NOT NULL,
  codes varchar(4)[] NOT NULL,
  letters char(3)[] NOT NULL,
  scores integer[] NOT NULL,
  prices numeric(10, 2)[] NOT NULL,
  moods mood[] NOT NULL,
  slugs slug[] NOT NULL,
  payments paid[] NOT NULL,
  seen_at timestamptz(0)[] NOT NULL,
  days date[] NOT NULL,
  boxes box[] NOT NULL,
  blobs bytea[] NOT NULL,
  documents jsonb[] NOT NULL,
  addresses address[] NOT NULL,
  an_address address NOT NULL,
  owner person NOT NULL,
  members person[] NOT NULL,
  ages int4range NOT NULL,
  ids int8range NOT NULL,
  price_range numrange NOT NULL,
  booked daterange NOT NULL,
  during tsrange NOT NULL,
  validity tstzrange NOT NULL,
  floats floatrange NOT NULL,
  words textrange NOT NULL,
  feelings moodrange NOT NULL,
  int_slots int4multirange NOT NULL,
  free_days datemultirange NOT NULL,
  open_hours tstzmultirange NOT NULL,
  float_slots floatmultirange NOT NULL,
  text_slots texts NOT NULL,
  ranges int4range[] NOT NULL,
  pairs hstore[] NOT NULL,
  percents percent[] NOT NULL,
  skus sku[] NOT NULL,
  steps progress[] NOT NULL
);

-- As text alone: types without a binary form, and everything beside them.
CREATE TABLE textual (
  id integer PRIMARY KEY,
  a_segment seg NOT NULL,
  segments seg[] NOT NULL,
  an_ean ean13 NOT NULL,
  an_isbn13 isbn13 NOT NULL,
  an_isbn isbn NOT NULL,
  an_ismn13 ismn13 NOT NULL,
  an_ismn ismn NOT NULL,
  an_issn13 issn13 NOT NULL,
  an_issn issn NOT NULL,
  a_upc upc NOT NULL,
  a_query query_int NOT NULL,
  rights aclitem NOT NULL,
  a_bool boolean NOT NULL,
  a_double double precision NOT NULL,
  a_real real NOT NULL,
  a_numeric numeric(12, 2) NOT NULL,
  some_money money NOT NULL,
  remarks text NOT NULL,
  a_char char(5) NOT NULL,
  a_hash bytea NOT NULL,
  a_date date NOT NULL,
  a_time time(0) NOT NULL,
  a_timetz timetz NOT NULL,
  a_timestamp timestamp NOT NULL,
  a_timestamptz timestamptz(3) NOT NULL,
  an_interval interval NOT NULL,
  a_uuid uuid NOT NULL,
  settings jsonb NOT NULL,
  tags varchar(4)[] NOT NULL,
  an_address address NOT NULL,
  members person[] NOT NULL,
  moods mood[] NOT NULL,
  attributes hstore NOT NULL,
  booked daterange NOT NULL,
  free_days datemultirange NOT NULL,
  location point NOT NULL,
  boxes box[] NOT NULL,
  a_vector tsvector NOT NULL,
  optional seg
);

-- For values that a spec writes.
CREATE TABLE extremes (
  id integer PRIMARY KEY,
  a_big bigint,
  a_wide numeric(38, 10),
  a_free numeric,
  a_double double precision,
  a_date date,
  a_timestamptz timestamptz,
  an_interval interval,
  a_text text,
  a_blob bytea,
  a_uuid uuid,
  some_bits varbit,
  numbers integer[],
  grid integer[],
  moods mood[],
  an_address address,
  owner person,
  a_range int4range,
  slots int4multirange,
  slots_too int4multirange,
  attributes hstore,
  a_document jsonb
);

-- A type that nobody knows.
CREATE TYPE shout;
CREATE FUNCTION shout_in(cstring) RETURNS shout LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shout_out(shout) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shout (INPUT = shout_in, OUTPUT = shout_out);
CREATE TYPE noise AS (volume integer, said shout);
CREATE TABLE unknown (
  id integer PRIMARY KEY,
  perhaps shout,
  said shout NOT NULL,
  often shout[],
  noises noise[],
  document jsonb
);
