-- What keeps rows apart on PostgreSQL 18 alone.
CREATE EXTENSION btree_gist;
CREATE TABLE room (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE price (room_id int REFERENCES room, valid daterange, amount numeric(10, 2) NOT NULL,
  PRIMARY KEY (room_id, valid WITHOUT OVERLAPS));
CREATE TABLE setting (id int PRIMARY KEY, room_id int REFERENCES room, name text,
  UNIQUE NULLS NOT DISTINCT (room_id, name));
