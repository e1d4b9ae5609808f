-- Tables whose rows are of kinds, and others that refer to those of one kind: by a CHECK, by a
-- generated column, one to one and many to one, with and without a list of what kinds there are.
CREATE TABLE vehicle (id bigserial PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('bike', 'boat', 'car', 'truck')), name text, UNIQUE (id, kind));
CREATE TABLE car (id bigint PRIMARY KEY, kind text NOT NULL DEFAULT 'car' CHECK (kind = 'car'), doors int, FOREIGN KEY (id, kind) REFERENCES vehicle (id, kind));
CREATE TABLE truck (id bigint PRIMARY KEY, kind text NOT NULL DEFAULT 'truck' CHECK (kind = 'truck'), tons int, FOREIGN KEY (id, kind) REFERENCES vehicle (id, kind));
CREATE TABLE bike (id bigint PRIMARY KEY, kind text GENERATED ALWAYS AS ('bike') STORED NOT NULL, gears int, FOREIGN KEY (id, kind) REFERENCES vehicle (id, kind));
CREATE TABLE engine (car_id bigint PRIMARY KEY REFERENCES car, horses int NOT NULL);

CREATE TABLE party (id uuid PRIMARY KEY, kind char(1) NOT NULL, UNIQUE (id, kind));
CREATE TABLE person (id uuid PRIMARY KEY, kind char(1) NOT NULL DEFAULT 'P' CHECK (kind = 'P'), born date, UNIQUE (id, kind), FOREIGN KEY (id, kind) REFERENCES party (id, kind));
CREATE TABLE company (id uuid PRIMARY KEY, kind char(1) NOT NULL DEFAULT 'C' CHECK (kind = 'C'), vat text, FOREIGN KEY (id, kind) REFERENCES party (id, kind));
CREATE TABLE contract (id bigserial PRIMARY KEY, party_id uuid NOT NULL, party_kind char(1) NOT NULL CHECK (party_kind IN ('P')), FOREIGN KEY (party_id, party_kind) REFERENCES party (id, kind));
CREATE TABLE employee (id uuid PRIMARY KEY, kind char(1) NOT NULL CHECK (kind = 'P'), salary numeric(8, 2), FOREIGN KEY (id, kind) REFERENCES person (id, kind));
CREATE TABLE visit (party_id uuid, party_kind char(1) CHECK (party_kind = 'C'), day date NOT NULL, number smallint NOT NULL, PRIMARY KEY (party_id, day, number), FOREIGN KEY (party_id, party_kind) REFERENCES party (id, kind));

-- Kinds that decide what else a row holds.
CREATE TYPE medium AS ENUM ('sound', 'picture', 'text');
CREATE TABLE work (id int PRIMARY KEY, medium medium NOT NULL, seconds int, pixels int, UNIQUE (medium, id),
  CHECK ((medium = 'sound') = (seconds IS NOT NULL)), CHECK (medium <> 'picture' OR pixels > 0));
CREATE TABLE recording (work_id int NOT NULL, medium medium NOT NULL CHECK (medium = 'sound'), take int NOT NULL, PRIMARY KEY (work_id, take), FOREIGN KEY (medium, work_id) REFERENCES work (medium, id));
CREATE TABLE frame (id int PRIMARY KEY, work_id int, medium medium CHECK (medium = 'picture'), UNIQUE (work_id));
ALTER TABLE work ADD UNIQUE (id, medium);
ALTER TABLE frame ADD FOREIGN KEY (work_id, medium) REFERENCES work (id, medium);
