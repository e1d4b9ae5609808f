CREATE TYPE home AS (street text, city text, since date);
CREATE DOMAIN contact_mail AS varchar(200);
CREATE TABLE mag_aaral (
  id bigint PRIMARY KEY, first_name text NOT NULL, middle_name text, last_name text NOT NULL, lrn varchar(12) NOT NULL UNIQUE, birth_date date,
  mail contact_mail, lives home, mother_name text, emergency_contact_number text, special_needs text, family_income numeric(12,2), age int,
  photo bytea, grade_level varchar(10), latitude float8, longitude float8);
CREATE TABLE guro (id bigint PRIMARY KEY, name text, prc_license text, salary numeric(12,2), sss_number text, search_vector tsvector);
CREATE TABLE mark (id bigint PRIMARY KEY, pupil bigint NOT NULL REFERENCES mag_aaral, subject text, points int, comment text, embedding float8[]);
