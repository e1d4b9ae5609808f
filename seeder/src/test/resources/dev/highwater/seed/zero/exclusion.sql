-- Rows that must not overlap.
CREATE EXTENSION btree_gist;
CREATE TABLE room (id int PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE booking (
  id int PRIMARY KEY,
  room_id int NOT NULL REFERENCES room,
  during tstzrange NOT NULL,
  EXCLUDE USING gist (room_id WITH =, during WITH &&));
CREATE TABLE reservation (
  id int PRIMARY KEY,
  room_id int NOT NULL REFERENCES room,
  starts_at timestamp NOT NULL,
  ends_at timestamp NOT NULL,
  cancelled boolean NOT NULL,
  CHECK (ends_at > starts_at),
  EXCLUDE USING gist (room_id WITH =, tsrange(starts_at, ends_at) WITH &&) WHERE (NOT cancelled));
CREATE TABLE holiday (during daterange NOT NULL, EXCLUDE USING gist (during WITH &&));
CREATE TABLE block (numbers int4range NOT NULL, EXCLUDE USING gist (numbers WITH &&));
CREATE TABLE rate (valid_from date NOT NULL, valid_to date NOT NULL, amount numeric(10, 2) NOT NULL,
  EXCLUDE USING gist (daterange(valid_from, valid_to) WITH &&));
CREATE TABLE plate (number text NOT NULL, EXCLUDE USING gist (number WITH =));
