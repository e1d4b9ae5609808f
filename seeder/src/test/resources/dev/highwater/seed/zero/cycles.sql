-- Tables that refer to each other in circles, and to themselves.
CREATE TABLE department (
  id integer PRIMARY KEY,
  head_id integer,
  name text NOT NULL
);
CREATE TABLE clerk (
  id integer PRIMARY KEY,
  department_id integer NOT NULL REFERENCES department,
  boss_id integer REFERENCES clerk,
  mentor_id integer NOT NULL REFERENCES clerk
);
ALTER TABLE department ADD FOREIGN KEY (head_id) REFERENCES clerk;

-- Neither can be null.
CREATE TABLE hen (id bigint PRIMARY KEY, egg_id bigint NOT NULL);
CREATE TABLE egg (id bigint PRIMARY KEY, hen_id bigint NOT NULL REFERENCES hen);
ALTER TABLE hen ADD FOREIGN KEY (egg_id) REFERENCES egg DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE a (id integer PRIMARY KEY, b_id integer NOT NULL UNIQUE);
CREATE TABLE b (id integer PRIMARY KEY, c_id integer NOT NULL UNIQUE);
CREATE TABLE c (id integer PRIMARY KEY, a_id integer NOT NULL UNIQUE REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
ALTER TABLE b ADD FOREIGN KEY (c_id) REFERENCES c;

-- Keys that have no value but each other's.
CREATE TABLE left_half (id integer PRIMARY KEY, size integer);
CREATE TABLE right_half (id integer PRIMARY KEY REFERENCES left_half, size integer);
ALTER TABLE left_half ADD FOREIGN KEY (id) REFERENCES right_half;

CREATE TABLE account (
  owner integer NOT NULL,
  number integer NOT NULL,
  main_owner integer,
  main_number integer,
  PRIMARY KEY (owner, number),
  FOREIGN KEY (main_owner, main_number) REFERENCES account MATCH FULL
);
