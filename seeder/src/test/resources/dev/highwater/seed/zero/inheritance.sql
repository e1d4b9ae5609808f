-- Keys that are foreign keys: one to one along a chain, and columns that lead to two tables at once.
CREATE TABLE party (id bigint PRIMARY KEY, label text NOT NULL);
CREATE TABLE person (id bigint PRIMARY KEY REFERENCES party, born date);
CREATE TABLE employee (id bigint PRIMARY KEY REFERENCES person, badge text NOT NULL UNIQUE);
CREATE TABLE manager (employee_id bigint PRIMARY KEY REFERENCES employee, grade smallint);
CREATE TABLE report (
  id serial PRIMARY KEY,
  manager_id bigint NOT NULL REFERENCES manager,
  party_id bigint REFERENCES party
);

CREATE TABLE vehicle (id integer PRIMARY KEY, wheels integer NOT NULL);
CREATE TABLE machine (id integer PRIMARY KEY, power integer NOT NULL);
CREATE TABLE tractor (
  id integer PRIMARY KEY REFERENCES vehicle REFERENCES machine,
  colour text
);
CREATE TABLE drive (
  tractor_id integer NOT NULL REFERENCES tractor,
  vehicle_id integer REFERENCES vehicle,
  at timestamp NOT NULL
);
CREATE TABLE lease (
  thing_id integer REFERENCES vehicle REFERENCES machine,
  ends date
);

-- Foreign keys to keys that are not primary.
CREATE TABLE country (id serial PRIMARY KEY, iso char(2) NOT NULL UNIQUE, name text UNIQUE);
CREATE TABLE city (
  id serial PRIMARY KEY,
  country char(2) NOT NULL REFERENCES country (iso),
  twin_of text REFERENCES country (name),
  UNIQUE (id, country)
);
CREATE TABLE street (
  city_id integer,
  country char(2),
  name text NOT NULL,
  FOREIGN KEY (city_id, country) REFERENCES city (id, country) MATCH FULL
);
-- A parent that has no rows of its own, whose kind each child decides.
CREATE TABLE thing (id uuid PRIMARY KEY, kind text NOT NULL CHECK (kind = 'thing') NO INHERIT, name text NOT NULL, CHECK (false) NO INHERIT);
CREATE TABLE house (kind text DEFAULT 'house' CHECK (kind = 'house'), PRIMARY KEY (id), floors int) INHERITS (thing);
CREATE TABLE boat (PRIMARY KEY (id), kind text CHECK (kind = 'boat'), length numeric(6, 2)) INHERITS (thing);
