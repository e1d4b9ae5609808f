-- What keeps rows apart, one trait a table.
CREATE TYPE mood AS ENUM ('glad', 'sad', 'calm');
CREATE TABLE tenant (id uuid PRIMARY KEY, slug varchar(40) NOT NULL UNIQUE, plan mood NOT NULL);
CREATE TABLE person (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id uuid NOT NULL REFERENCES tenant,
  email text NOT NULL,
  handle text,
  deleted_at timestamptz);
CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX person_handle ON person (tenant_id, coalesce(handle, ''));

-- foreign keys alone, in twos and threes, and with few values
CREATE TABLE membership (tenant_id uuid REFERENCES tenant, person_id bigint REFERENCES person, PRIMARY KEY (tenant_id, person_id));
CREATE TABLE badge (
  tenant_id uuid NOT NULL REFERENCES tenant, person_id bigint NOT NULL REFERENCES person, kind mood NOT NULL,
  UNIQUE (tenant_id, person_id, kind));
CREATE TABLE preference (person_id bigint NOT NULL REFERENCES person, topic mood NOT NULL, loud boolean NOT NULL, UNIQUE (person_id, topic, loud));
CREATE TABLE profile (person_id bigint PRIMARY KEY REFERENCES person, bio text);
CREATE TABLE passport (id int PRIMARY KEY, person_id bigint UNIQUE REFERENCES person, number char(9) NOT NULL UNIQUE);

-- pairs of rows of one table
CREATE TABLE friendship (a_id bigint REFERENCES person, b_id bigint REFERENCES person, PRIMARY KEY (a_id, b_id), CHECK (a_id < b_id));
CREATE TABLE follow (id int PRIMARY KEY, from_id bigint NOT NULL REFERENCES person, to_id bigint NOT NULL REFERENCES person, UNIQUE (from_id, to_id), CHECK (from_id <> to_id));

-- a table's own rows
CREATE TABLE node (id int PRIMARY KEY, parent_id int REFERENCES node, name text NOT NULL, UNIQUE (parent_id, name));
CREATE TABLE chain (id int PRIMARY KEY, previous_id int UNIQUE REFERENCES chain);

-- as many rows as there can be
CREATE TABLE feeling (mood mood PRIMARY KEY, note text);
CREATE TABLE switch (enabled boolean PRIMARY KEY);
CREATE TABLE singleton (id boolean PRIMARY KEY DEFAULT true CHECK (id), setting text);
CREATE TABLE counter (id int PRIMARY KEY CHECK (id = 0), n bigint NOT NULL);
CREATE TABLE percent (n smallint PRIMARY KEY CHECK (n BETWEEN 0 AND 100));
CREATE TABLE letter (code char(1) PRIMARY KEY CHECK (code ~ '^[A-Z]$'));
CREATE TABLE board (x smallint CHECK (x IN (1, 2, 3)), y smallint CHECK (y IN (1, 2, 3)), PRIMARY KEY (x, y));
CREATE TABLE only_one (id int, note text);
CREATE UNIQUE INDEX only_one_row ON only_one ((true));

-- partial indexes that few rows may be in
CREATE TABLE address (id int PRIMARY KEY, person_id bigint NOT NULL REFERENCES person, is_default boolean NOT NULL);
CREATE UNIQUE INDEX address_default ON address (person_id) WHERE is_default;
CREATE TABLE role (id int PRIMARY KEY, name text NOT NULL, is_admin boolean NOT NULL);
CREATE UNIQUE INDEX role_admin ON role (is_admin) WHERE is_admin;
CREATE TABLE release (id int PRIMARY KEY, state text NOT NULL);
CREATE UNIQUE INDEX release_current ON release (state) WHERE state = 'current';

-- types
CREATE TABLE day (day date PRIMARY KEY, holiday boolean NOT NULL);
CREATE TABLE event (at timestamptz NOT NULL UNIQUE, seen timestamp NOT NULL);
CREATE UNIQUE INDEX event_day ON event ((seen::date));
CREATE TABLE price (amount numeric(6, 2) NOT NULL UNIQUE, ratio double precision NOT NULL UNIQUE, length interval NOT NULL UNIQUE);
CREATE TABLE host (address inet NOT NULL UNIQUE, token bytea NOT NULL UNIQUE, key uuid NOT NULL UNIQUE);
CREATE TABLE short (code varchar(4) NOT NULL UNIQUE, name varchar(15) NOT NULL UNIQUE, lower_name text GENERATED ALWAYS AS (lower(name)) STORED UNIQUE);

-- keys of several columns and references to them
CREATE TABLE project (tenant_id uuid REFERENCES tenant, number int, title text NOT NULL, PRIMARY KEY (tenant_id, number));
CREATE TABLE task (id int PRIMARY KEY, tenant_id uuid NOT NULL, project int NOT NULL, position int NOT NULL,
  FOREIGN KEY (tenant_id, project) REFERENCES project (tenant_id, number),
  UNIQUE (tenant_id, project, position) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE lead (tenant_id uuid, project int, person_id bigint REFERENCES person, PRIMARY KEY (tenant_id, project),
  FOREIGN KEY (tenant_id, project) REFERENCES project (tenant_id, number));
CREATE TABLE comment (id int PRIMARY KEY, subject_type varchar(30) NOT NULL, subject_id bigint NOT NULL, body text, UNIQUE (subject_type, subject_id));
CREATE TABLE either (id int PRIMARY KEY, person_id bigint REFERENCES person, tenant_id uuid REFERENCES tenant, label text NOT NULL,
  UNIQUE (person_id, label), UNIQUE (tenant_id, label), CHECK (num_nonnulls(person_id, tenant_id) = 1));
CREATE TABLE account (name varchar(40) PRIMARY KEY);
CREATE TABLE feedback (about varchar(40) REFERENCES account, person_id bigint REFERENCES person, giver varchar(40) REFERENCES account, stars int NOT NULL,
  PRIMARY KEY (about, person_id, giver), CHECK (about <> giver));

-- two rows of one table in an order
CREATE TABLE novel (id uuid PRIMARY KEY, title text NOT NULL);
CREATE TABLE likeness (lesser uuid REFERENCES novel, greater uuid REFERENCES novel, score real NOT NULL, PRIMARY KEY (lesser, greater),
  CHECK (lesser <> greater), CHECK (lesser < greater));
CREATE TABLE seniority (younger bigint REFERENCES person, older bigint REFERENCES person, since date, PRIMARY KEY (younger, older), CHECK (younger > older));
CREATE TABLE duel (id int PRIMARY KEY, one bigint NOT NULL REFERENCES person, other bigint NOT NULL REFERENCES person, CHECK (one < other));
CREATE TABLE sequel (id int PRIMARY KEY, after uuid NOT NULL REFERENCES novel, before uuid REFERENCES novel, CHECK (before <= after));

-- keys that may be null, and references to them that may not
CREATE TABLE outlet (id int PRIMARY KEY, tenant_id uuid REFERENCES tenant, code varchar(12) UNIQUE, UNIQUE (id, tenant_id));
CREATE TABLE permit (id int PRIMARY KEY, outlet_id int NOT NULL, tenant_id uuid NOT NULL REFERENCES tenant, FOREIGN KEY (outlet_id, tenant_id) REFERENCES outlet (id, tenant_id));
CREATE TABLE stamp (id int PRIMARY KEY, outlet_code varchar(12) NOT NULL REFERENCES outlet (code));

-- a key that is part of a longer reference
CREATE TABLE office (id int PRIMARY KEY CHECK (id = 1), name text);
CREATE TABLE goal (id text PRIMARY KEY, office_id int NOT NULL UNIQUE REFERENCES office);
CREATE TABLE alias (id text PRIMARY KEY, office_id int NOT NULL REFERENCES office, value text NOT NULL, UNIQUE (office_id, value, id));
CREATE TABLE alias_of_goal (id text PRIMARY KEY, office_id int NOT NULL REFERENCES office, value text NOT NULL, goal_id text REFERENCES goal, UNIQUE (id, goal_id),
  FOREIGN KEY (office_id, value, id) REFERENCES alias (office_id, value, id) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE proof (id text PRIMARY KEY, goal_id text NOT NULL REFERENCES goal, alias_id text NOT NULL,
  FOREIGN KEY (alias_id, goal_id) REFERENCES alias_of_goal (id, goal_id));

-- one of several that a CHECK wants, told apart with something in the place of their nulls
CREATE TABLE doing (id int PRIMARY KEY, who text, what text, how text, label text NOT NULL, CHECK (coalesce(who, what, how) IS NOT NULL));
CREATE UNIQUE INDEX doing_apart ON doing (coalesce(who, ''), coalesce(what, ''), coalesce(how, ''));

-- One default for each owner, whichever of two it is.
CREATE TABLE holder (id bigint PRIMARY KEY);
CREATE TABLE firm (id bigint PRIMARY KEY);
CREATE TABLE card (
  id bigint PRIMARY KEY,
  holder_id bigint REFERENCES holder,
  firm_id bigint REFERENCES firm,
  is_default boolean NOT NULL,
  CHECK ((holder_id IS NULL) <> (firm_id IS NULL))
);
CREATE UNIQUE INDEX ON card (holder_id) WHERE is_default;
CREATE UNIQUE INDEX ON card (coalesce(holder_id, firm_id)) WHERE is_default;

-- Unique numbers of which one is the larger, and a third that is not unique.
CREATE TABLE nested_set (
  id bigint PRIMARY KEY,
  parent_id bigint REFERENCES nested_set,
  lft integer NOT NULL UNIQUE CHECK (lft > 0),
  rgt integer NOT NULL UNIQUE,
  top integer NOT NULL,
  CHECK (lft < rgt AND rgt <= top)
);
