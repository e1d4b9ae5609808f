-- Tables that cannot or must not be filled, and what hangs on them.
CREATE TABLE event (id bigint NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE event_detail (
  event_id bigint NOT NULL,
  at date NOT NULL,
  detail text,
  FOREIGN KEY (event_id, at) REFERENCES event
);
CREATE TABLE event_note (
  id serial PRIMARY KEY,
  event_id bigint,
  at date NOT NULL,
  FOREIGN KEY (event_id, at) REFERENCES event
);
CREATE TABLE detail_of_nothing (id serial PRIMARY KEY, note_id integer REFERENCES event_note);
CREATE TABLE schema_migrations (version varchar PRIMARY KEY);
CREATE VIEW both_notes AS SELECT id FROM event_note;
