-- What PostgreSQL 18 adds to the features.

CREATE EXTENSION btree_gist;
CREATE TABLE tenancy (
    room      integer,
    during    daterange,
    note      text NOT NULL NO INHERIT,
    CONSTRAINT tenancy_pkey PRIMARY KEY (room, during WITHOUT OVERLAPS) INCLUDE (note) WITH (fillfactor = 55)
);
CREATE TABLE visit (
    room      integer,
    during    daterange,
    note      text,
    size      integer GENERATED ALWAYS AS (upper(during) - lower(during)),
    CONSTRAINT visit_unique UNIQUE (room, during WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT in_tenancy FOREIGN KEY (room, PERIOD during) REFERENCES tenancy (room, PERIOD during),
    CONSTRAINT not_looked_at CHECK (size < 10) NOT ENFORCED
);
ALTER TABLE visit ADD CONSTRAINT note_there NOT NULL note NOT VALID;
CREATE TABLE loose (
    keyed  bigint,
    CONSTRAINT unenforced FOREIGN KEY (keyed) REFERENCES keyed NOT ENFORCED
);
