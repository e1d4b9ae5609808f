-- Names that mean something in the spec's language, or can only be written in quotes.
CREATE SCHEMA "My ""own"".schema";

CREATE TABLE "My ""own"".schema"."Straße; drop" (
  "row" integer PRIMARY KEY,
  "date" date NOT NULL,
  "null" text NOT NULL,
  today date,
  "created at" timestamptz NOT NULL
);

CREATE TABLE "select" (
  "self" bigserial PRIMARY KEY,
  parent bigint REFERENCES "select",
  "row" integer NOT NULL REFERENCES "My ""own"".schema"."Straße; drop",
  "a.b" integer NOT NULL,
  ordinal integer NOT NULL,
  as_of timestamp NOT NULL
);

CREATE TABLE "y" (
  id integer PRIMARY KEY,
  parent_id bigint NOT NULL REFERENCES "select",
  "true" boolean NOT NULL,
  "in" text
);
