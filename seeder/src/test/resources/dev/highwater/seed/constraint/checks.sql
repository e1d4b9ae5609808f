-- Every kind of CHECK that schemas are known to have, each table with its own; rows are seeded
-- without a word in the spec.

CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy', 'ecstatic');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN percentage AS numeric(5, 2) CHECK (VALUE >= 0 AND VALUE <= 100);
CREATE DOMAIN zip AS text CHECK (VALUE ~ '^\d{5}(-\d{4})?$');
CREATE DOMAIN mail AS text NOT NULL CHECK (VALUE ~* '^[A-Z0-9._%-]+@[A-Z0-9.-]+[.][A-Z]{2,}$');
CREATE DOMAIN small_positive AS positive CHECK (VALUE < 10);
CREATE DOMAIN word AS varchar(12) CHECK (VALUE <> '' AND lower(VALUE) = VALUE);
CREATE DOMAIN past AS date CHECK (VALUE <= CURRENT_DATE);

CREATE TABLE ranges (
  stars int CHECK (stars BETWEEN 1 AND 5),
  level smallint NOT NULL CHECK (level >= 100 AND level < 104),
  price numeric(10, 2) NOT NULL CHECK (price > 0),
  rate numeric(3, 2) CHECK (rate >= 0 AND rate <= 1),
  half numeric(4, 1) NOT NULL CHECK (half > 99.9 AND half <= 100.25),
  share double precision CHECK (share > 0 AND share < 1),
  below int NOT NULL CHECK (below < 0),
  odd int NOT NULL CHECK (odd <> 0),
  huge bigint NOT NULL CHECK (huge >= 10000000000),
  size int NOT NULL CHECK (size = ANY (ARRAY[1, 2, 4, 8, 16])),
  lat double precision NOT NULL CHECK (abs(lat) <= 90),
  gap int NOT NULL CHECK (gap < 10 OR gap > 1000),
  nothing int CHECK (nothing > 5 OR nothing IS NULL),
  same numeric(8, 2) NOT NULL CHECK (same = 12.5),
  version int NOT NULL CHECK (version > '-1'::integer AND version <> 1 AND version <> 2),
  fine numeric(6, 4) NOT NULL CHECK (fine BETWEEN 0.0001 AND 0.0009)
);

CREATE TABLE texts (
  filled text NOT NULL CHECK (filled <> ''),
  solid text NOT NULL CHECK (btrim(solid) <> ''),
  trimmed text NOT NULL CHECK (length(trim(trimmed)) > 0 AND trimmed = trim(trimmed)),
  short text CHECK (char_length(short) <= 20),
  medium text NOT NULL CHECK (length(medium) BETWEEN 30 AND 40),
  exact char(8) NOT NULL CHECK (length(exact) = 8),
  bytes text NOT NULL CHECK (octet_length(bytes) = 20),
  lowered text NOT NULL CHECK (lowered = lower(lowered)),
  uppered varchar(10) NOT NULL CHECK (upper(uppered) = uppered),
  code text NOT NULL CHECK (code ~ '^[A-Z]{2}-\d{4}$'),
  mail text NOT NULL CHECK (mail ~* '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
  at_sign text NOT NULL CHECK (position('@' in at_sign) > 1),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) >= 3),
  unspaced text NOT NULL CHECK (unspaced !~ '\s'),
  liked text NOT NULL CHECK (liked LIKE 'A%_z'),
  unliked text NOT NULL CHECK (unliked NOT LIKE '%e%'),
  url text NOT NULL CHECK (url ~ '^https?://'),
  prefix text NOT NULL CHECK (starts_with(prefix, 'PRE-')),
  colour text CHECK (colour ~ '^#[0-9a-fA-F]{6}$'),
  similar_to text NOT NULL CHECK (similar_to SIMILAR TO '(north|south)-[0-9]+%'),
  strong text NOT NULL CHECK (strong ~ '^(?=.*[A-Z])(?=.*\d).{8,64}$'),
  banned text NOT NULL CHECK (banned NOT IN ('admin', 'root')),
  iso varchar(2) NOT NULL CHECK (length(iso) = 2 AND iso = upper(iso)),
  part text NOT NULL CHECK (substring(part from 1 for 2) = 'XY'),
  tail text NOT NULL CHECK (right(tail, 4) = '.pdf'),
  maybe_blank text CHECK (NULLIF(btrim(maybe_blank), '') IS NOT NULL),
  any_like text NOT NULL CHECK (any_like LIKE ANY (ARRAY['a%', 'b%'])),
  padded text NOT NULL CHECK (replace(padded, ' ', '') = padded),
  phone text NOT NULL CHECK (phone ~ '^\+?[0-9() -]{7,20}$'),
  uuidish text NOT NULL CHECK (uuidish ~ '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'),
  name text NOT NULL CHECK (name COLLATE "C" ~ '^[[:alpha:]_][[:alnum:]_]*$'),
  long_text text NOT NULL CHECK (char_length(long_text) >= 1500 AND char_length(long_text) <= 3000)
);

CREATE TABLE lists (
  status text NOT NULL CHECK (status IN ('open', 'closed', 'it''s pending')),
  kind varchar(10) CHECK (kind::text = ANY (ARRAY['a', 'b'])),
  feeling mood NOT NULL CHECK (feeling > 'sad'),
  other mood NOT NULL CHECK (other <> 'ok'),
  any_mood mood CHECK (any_mood IN ('sad', 'ok')),
  flag boolean NOT NULL CHECK (flag),
  unflag boolean CHECK (NOT unflag),
  truth boolean CHECK (truth IS NOT FALSE),
  single char(1) NOT NULL CHECK (single = 'M' OR single = 'F'),
  folded text NOT NULL CHECK (lower(folded) = ANY (ARRAY['yes', 'no'])),
  excluded text NOT NULL CHECK (excluded <> ALL (ARRAY['x', 'y']) AND length(excluded) = 1),
  one_less text NOT NULL CHECK (one_less IN ('a', 'b', 'c') AND one_less <> 'b')
);

CREATE TABLE moments (
  born date CHECK (born > '1900-01-01' AND born <= CURRENT_DATE),
  adult date NOT NULL CHECK (adult <= CURRENT_DATE - INTERVAL '18 years'),
  ancient date NOT NULL CHECK (ancient BETWEEN '1066-01-01' AND '1066-12-31'),
  made timestamptz NOT NULL CHECK (made <= now()),
  ahead timestamptz CHECK (ahead > now()),
  in_years date NOT NULL CHECK (date_part('year', in_years) BETWEEN 2001 AND 2003),
  since timestamp NOT NULL CHECK (since >= '2020-06-01 12:00:00')
);

CREATE TABLE domains (
  amount positive NOT NULL,
  part percentage,
  place zip,
  address mail,
  digit small_positive NOT NULL,
  label word NOT NULL,
  day past
);

CREATE TABLE orders (
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  low int NOT NULL CHECK (low >= 0),
  high int NOT NULL CHECK (high <= 100),
  middle int NOT NULL,
  least numeric(4, 2) NOT NULL CHECK (least >= 0),
  most numeric(4, 2) NOT NULL,
  net numeric(12, 2) NOT NULL CHECK (net >= 0),
  tax numeric(12, 2) NOT NULL CHECK (tax >= 0),
  total numeric(12, 2) NOT NULL,
  discount numeric(12, 2) NOT NULL CHECK (discount >= 0),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  CHECK (ended_at > started_at),
  CHECK (valid_from < valid_to),
  CHECK (low < middle),
  CHECK (middle < high),
  CHECK (least < most),
  CHECK (total = net + tax),
  CHECK (discount <= net),
  CHECK (created_at <= updated_at),
  CHECK (deleted_at IS NULL OR deleted_at >= created_at)
);

CREATE TABLE more_orders (
  lease_start date NOT NULL,
  lease_end date CHECK (lease_end IS NULL OR lease_end >= lease_start + 30),
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL CHECK (closes_at >= opens_at + INTERVAL '1 hour'),
  a int NOT NULL,
  b int NOT NULL,
  c int NOT NULL,
  used int NOT NULL CHECK (used >= 0),
  reserved int NOT NULL CHECK (reserved >= 0),
  capacity int NOT NULL,
  home text NOT NULL,
  away text NOT NULL CHECK (home <> away),
  width int NOT NULL CHECK (width > 0),
  area int NOT NULL CHECK (area >= width * 2),
  near double precision NOT NULL CHECK (near >= 0),
  far double precision NOT NULL CHECK (far <= 1 AND near < far),
  CHECK (a <> b AND b <> c AND a <> c),
  CHECK (used + reserved <= capacity)
);

CREATE TABLE arcs (
  user_ref int,
  group_ref int,
  team_ref int,
  x int,
  y int,
  p text,
  q text,
  r text,
  mail text,
  phone text,
  f int,
  g int,
  h int,
  CHECK (num_nonnulls(user_ref, group_ref, team_ref) = 1),
  CHECK ((x IS NULL) = (y IS NULL)),
  CHECK ((p IS NOT NULL)::integer + (q IS NOT NULL)::integer + (r IS NOT NULL)::integer = 2),
  CHECK (mail IS NOT NULL OR phone IS NOT NULL),
  CHECK (CASE WHEN f IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN g IS NOT NULL THEN 1 ELSE 0 END <= 1),
  CHECK (num_nonnulls(f, g, h) = ANY (ARRAY[0, 1, 3]))
);

CREATE TABLE more_arcs (
  a int, b int, c int, d int, e int,
  quiet_from int CHECK (quiet_from BETWEEN 0 AND 23),
  quiet_to int CHECK (quiet_to BETWEEN 0 AND 23),
  zone text,
  CHECK ((a IS NULL) <> (b IS NULL)),
  CHECK (num_nulls(c, d, e) >= 2),
  CHECK (num_nonnulls(quiet_from, quiet_to, zone) = ANY (ARRAY[0, 3])),
  CHECK (NOT (a IS NOT NULL AND c IS NOT NULL)),
  CHECK (COALESCE(d, e) IS NULL OR b IS NOT NULL)
);

CREATE TABLE states (
  status text NOT NULL CHECK (status IN ('open', 'done', 'cancelled', 'failed')),
  done_at timestamptz,
  reason text,
  kind text NOT NULL,
  int_value int,
  text_value text,
  approved boolean NOT NULL,
  approver text,
  score int NOT NULL,
  grade text NOT NULL CHECK (grade IN ('A', 'B', 'C')),
  paid boolean NOT NULL,
  paid_at date,
  CHECK (status <> 'done' OR done_at IS NOT NULL),
  CHECK (status IN ('cancelled', 'failed') = (reason IS NOT NULL)),
  CHECK (
    (kind = 'int' AND int_value IS NOT NULL AND text_value IS NULL)
    OR (kind = 'text' AND text_value IS NOT NULL AND int_value IS NULL)
    OR (kind = 'none' AND int_value IS NULL AND text_value IS NULL)),
  CHECK (NOT approved OR approver IS NOT NULL),
  CHECK (CASE grade WHEN 'A' THEN score >= 90 WHEN 'B' THEN score BETWEEN 50 AND 89 ELSE score < 50 END),
  CHECK (paid = (paid_at IS NOT NULL))
);

CREATE TABLE more_states (
  method text NOT NULL CHECK (method IN ('card', 'cash', 'wire')),
  card text CHECK (card ~ '^\d{16}$'),
  iban text,
  percent numeric(5, 2),
  fixed numeric(10, 2),
  price numeric(10, 2) NOT NULL CHECK (price >= 0),
  recurring boolean NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  level int NOT NULL DEFAULT 0,
  parent int,
  CHECK (CASE WHEN method = 'card' THEN card IS NOT NULL WHEN method = 'wire' THEN iban IS NOT NULL ELSE true END),
  CHECK (COALESCE(percent, 0) >= 0 AND COALESCE(percent, 0) <= 100),
  CHECK (percent IS NULL OR fixed IS NULL),
  CHECK (fixed IS NULL OR fixed <= price),
  CHECK (NOT recurring OR (ends_on IS NOT NULL AND ends_on > starts_on)),
  CHECK ((level = 0 AND parent IS NULL) OR (level > 0 AND parent IS NOT NULL)),
  CHECK (price <> 13 OR recurring IS TRUE),
  CHECK ((parent IS DISTINCT FROM 5) IS TRUE)
);

CREATE TABLE team (
  id int PRIMARY KEY,
  name varchar(30) UNIQUE CHECK (name ~ '^[A-Z][a-z]+$'),
  code char(3) NOT NULL UNIQUE CHECK (code ~ '^[A-Z]{3}$'),
  number int NOT NULL UNIQUE CHECK (number BETWEEN 1000 AND 9999)
);

CREATE TABLE member (
  id int PRIMARY KEY,
  team_id int REFERENCES team,
  guest_of int REFERENCES team,
  boss_id int REFERENCES member CHECK (boss_id <> id),
  friend_of int REFERENCES team,
  foe_of int NOT NULL REFERENCES team,
  CHECK (num_nonnulls(team_id, guest_of) = 1),
  CHECK (friend_of <> foe_of)
);

CREATE TABLE documents (
  object jsonb NOT NULL CHECK (jsonb_typeof(object) = 'object'),
  list jsonb NOT NULL CHECK (jsonb_typeof(list) = 'array'),
  either jsonb CHECK (jsonb_typeof(either) IN ('object', 'array'))
);

CREATE TABLE generated (
  quantity int NOT NULL,
  price numeric(8, 2) NOT NULL,
  total numeric(20, 2) GENERATED ALWAYS AS (quantity * price) STORED,
  first_name text NOT NULL,
  initial text GENERATED ALWAYS AS (left(first_name, 1)) STORED,
  CHECK (quantity > 0),
  CHECK (initial = 'Q')
);

CREATE TABLE lengths_of_lists (
  some_tags text[] NOT NULL CHECK (cardinality(some_tags) >= 6),
  few int[] CHECK (array_length(few, 1) <= 2),
  none text[] NOT NULL,
  owner int,
  CHECK (owner IS NOT NULL OR cardinality(none) = 0),
  CHECK (owner IS NULL OR cardinality(none) > 0)
);

-- A primary key that is special for one row.
CREATE TABLE special (
  id int PRIMARY KEY,
  kind int,
  place text,
  CHECK (id <> 1 OR (kind = 3 AND place IS NULL)),
  CHECK (kind > 0)
);

CREATE TABLE bond (
  id int PRIMARY KEY,
  one int NOT NULL REFERENCES special,
  other int NOT NULL REFERENCES special,
  CHECK (one <> other)
);
