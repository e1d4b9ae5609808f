--- a nullable column is added | adapted | person.nickname
ALTER TABLE person ADD COLUMN nickname varchar(40);

--- a column that is NOT NULL with a default is added | adapted | person.language
ALTER TABLE person ADD COLUMN language varchar(8) NOT NULL DEFAULT 'en';

--- a column that is NOT NULL without a default is added | adapted | office.phone
ALTER TABLE office ADD COLUMN phone varchar(20) NOT NULL;

--- a generated column is added | adapted | visit.hours
ALTER TABLE visit ADD COLUMN hours numeric GENERATED ALWAYS AS (minutes / 60.0) STORED;

--- a generated column is added that some row has no value for | breaking | visit.share
ALTER TABLE visit ADD COLUMN share integer GENERATED ALWAYS AS (100 / (room - 1)) STORED;

--- a column that formulas fill is dropped | breaking | person.note
ALTER TABLE person DROP COLUMN note;

--- a column that inference fills is dropped | adapted | region.name
ALTER TABLE region DROP COLUMN name;

--- a column is renamed | breaking | person.full_name
ALTER TABLE person RENAME COLUMN full_name TO display_name;

--- a whole number is widened | compatible | visit.minutes
ALTER TABLE visit ALTER COLUMN minutes TYPE bigint;

--- the key that others refer to is widened | compatible | person.id
ALTER TABLE person ALTER COLUMN id TYPE bigint;

--- a whole number is narrowed, and all rows fit | compatible | visit.room
ALTER TABLE visit ALTER COLUMN room TYPE smallint;

--- a text is narrowed, and all rows fit | compatible | person.email
ALTER TABLE person ALTER COLUMN email TYPE varchar(60);

--- a text is narrowed so far that values are cut | adapted | person.full_name
ALTER TABLE person ALTER COLUMN full_name TYPE varchar(6);

--- a unique text is narrowed so far that values become the same | breaking | person.person_email_key
ALTER TABLE person ALTER COLUMN email TYPE varchar(7);

--- a text becomes a number | breaking | visit.remark
ALTER TABLE visit ALTER COLUMN remark TYPE integer USING NULL;

--- a number loses digits that rows need | breaking | office.budget
ALTER TABLE office ALTER COLUMN budget TYPE numeric(8,2);

--- a number loses digits that no row needs | compatible | visit.fee
ALTER TABLE visit ALTER COLUMN fee TYPE numeric(8,2);

--- an instant becomes a date | adapted | visit.started
ALTER TABLE visit ALTER COLUMN started TYPE date;

--- a column that some rows leave null becomes NOT NULL | breaking | person.born
ALTER TABLE person ALTER COLUMN born SET NOT NULL;

--- a column may be null from now on | compatible | visit.fee
ALTER TABLE visit ALTER COLUMN fee DROP NOT NULL;

--- a CHECK is added that all rows meet | compatible | visit.minutes_of_a_day
ALTER TABLE visit ADD CONSTRAINT minutes_of_a_day CHECK (minutes < 1440);

--- a CHECK is added that some rows break | breaking | visit.short_visits
ALTER TABLE visit ADD CONSTRAINT short_visits CHECK (minutes < 60);

--- a CHECK is dropped | compatible | person.person_age_check
ALTER TABLE person DROP CONSTRAINT person_age_check;

--- a label is added to an enum | compatible | person.status
ALTER TYPE standing ADD VALUE 'paused' BEFORE 'closed';

--- a label that no row has is taken from an enum | compatible | person.status
ALTER TYPE standing RENAME TO standing_old;
CREATE TYPE standing AS ENUM ('new', 'active', 'closed');
ALTER TABLE person ALTER COLUMN status TYPE standing USING status::text::standing;
DROP TYPE standing_old;

--- a label that rows have is taken from an enum | breaking | person.status
ALTER TYPE standing RENAME TO standing_old;
CREATE TYPE standing AS ENUM ('new', 'active');
ALTER TABLE person ALTER COLUMN status TYPE standing USING status::text::standing;
DROP TYPE standing_old;

--- a unique constraint is added that all rows meet | compatible | region.region_code_key
ALTER TABLE region ADD CONSTRAINT region_code_key UNIQUE (code);

--- a unique constraint is added that some rows break | breaking | person.one_of_an_age
ALTER TABLE person ADD CONSTRAINT one_of_an_age UNIQUE (age);

--- a unique constraint is dropped | compatible | person.person_email_key
ALTER TABLE person DROP CONSTRAINT person_email_key;

--- a foreign key is added that all rows meet | compatible | visit.visit_region_fk
ALTER TABLE visit ADD CONSTRAINT visit_region_fk FOREIGN KEY (room) REFERENCES region;

--- a foreign key is added that some rows break | breaking | person.person_rating_fk
CREATE TABLE rating (id smallint PRIMARY KEY);
ALTER TABLE person ADD CONSTRAINT person_rating_fk FOREIGN KEY (rating) REFERENCES rating;

--- a foreign key is dropped | compatible | visit.visit_person_fk
ALTER TABLE visit DROP CONSTRAINT visit_person_fk;

--- a foreign key leads to another table | breaking | office.office_region_fk
CREATE TABLE area (id bigint PRIMARY KEY);
ALTER TABLE office DROP CONSTRAINT office_region_fk;
ALTER TABLE office ADD CONSTRAINT office_region_fk FOREIGN KEY (region_id) REFERENCES area;

--- a foreign key cascades now | compatible | visit.visit_person_fk
ALTER TABLE visit DROP CONSTRAINT visit_person_fk;
ALTER TABLE visit ADD CONSTRAINT visit_person_fk FOREIGN KEY (person_id) REFERENCES person ON DELETE CASCADE;

--- a table that has rows is dropped | breaking | visit
DROP TABLE visit;

--- a table that stays empty is dropped | compatible | scratch
DROP TABLE scratch;

--- a table is added | adapted | holiday
CREATE TABLE holiday (day date PRIMARY KEY);

--- a table is added that refers to ours | adapted | visit_photo
CREATE TABLE visit_photo (id bigint PRIMARY KEY, visit_id bigint NOT NULL REFERENCES visit);

--- a table is renamed | breaking | visit
ALTER TABLE visit RENAME TO appointment;

--- a table is divided into partitions that take all rows | compatible | visit
ALTER TABLE visit RENAME TO visit_old;
CREATE TABLE visit (LIKE visit_old) PARTITION BY RANGE (room);
ALTER TABLE visit ADD CONSTRAINT visit_person_fk FOREIGN KEY (person_id) REFERENCES person;
CREATE TABLE visit_low PARTITION OF visit FOR VALUES FROM (MINVALUE) TO (5);
CREATE TABLE visit_high PARTITION OF visit FOR VALUES FROM (5) TO (MAXVALUE);
DROP TABLE visit_old;
ALTER TABLE visit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;

--- a table is divided into partitions that miss some rows | breaking | visit
ALTER TABLE visit RENAME TO visit_old;
CREATE TABLE visit (LIKE visit_old) PARTITION BY RANGE (room);
ALTER TABLE visit ADD CONSTRAINT visit_person_fk FOREIGN KEY (person_id) REFERENCES person;
CREATE TABLE visit_low PARTITION OF visit FOR VALUES FROM (1) TO (5);
DROP TABLE visit_old;
ALTER TABLE visit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;

--- a table is split | breaking | person.note
CREATE TABLE person_note (person_id integer PRIMARY KEY REFERENCES person, note text);
ALTER TABLE person DROP COLUMN note;

--- a trigger is added that is kept from firing | compatible | visit.refuse
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no visits'; END $$;
CREATE TRIGGER refuse BEFORE INSERT ON visit FOR EACH ROW EXECUTE FUNCTION refuse();

--- an identity must give the values | compatible | visit.id
ALTER TABLE visit ALTER COLUMN id SET GENERATED ALWAYS;

--- a default is dropped | compatible | person.age
ALTER TABLE person ALTER COLUMN age DROP DEFAULT;

--- a domain is tightened beyond what rows have | breaking | office.zip
ALTER DOMAIN postcode ADD CONSTRAINT not_from_zero CHECK (VALUE ~ '^[1-4]');

--- a domain is widened | compatible | office.zip
ALTER DOMAIN postcode DROP CONSTRAINT postcode_check;

--- an exclusion constraint is added that some rows break | breaking | visit.one_at_a_time
ALTER TABLE visit ADD CONSTRAINT one_at_a_time EXCLUDE USING gist (int4range(room, room + 1) WITH &&);

--- an index is added | compatible | visit.visit_started_idx
CREATE INDEX visit_started_idx ON visit (started);

--- a unique index over some rows is added that they meet | compatible | person.one_email
CREATE UNIQUE INDEX one_email ON person (lower(email)) WHERE age > 30;

--- a unique index over some rows is added that they break | breaking | person.one_born
CREATE UNIQUE INDEX one_born ON person (rating) WHERE age > 30;

--- a collation is changed | compatible | person.full_name
ALTER TABLE person ALTER COLUMN full_name TYPE varchar(200) COLLATE "C";

--- row security is put on for a role that it does not bind | compatible | person.row security
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
