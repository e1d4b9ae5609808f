-- Values that something else has to hold as well: narrower columns that refer to them, and generated
-- columns that are made of them.

CREATE TABLE template (code varchar(12) PRIMARY KEY, title text NOT NULL);
CREATE TABLE letter (id bigint PRIMARY KEY, template_code varchar(6) NOT NULL REFERENCES template);

-- Along a chain, and from a text without a length.
CREATE TABLE place (code text PRIMARY KEY);
CREATE TABLE office (code varchar(8) PRIMARY KEY REFERENCES place);
CREATE TABLE desk (id integer PRIMARY KEY, office char(7) REFERENCES office);

-- Numbers.
CREATE TABLE class (code bigint PRIMARY KEY, name text);
CREATE TABLE pupil (id integer PRIMARY KEY, class smallint NOT NULL REFERENCES class);
CREATE TABLE account (code numeric(12) PRIMARY KEY);
CREATE TABLE booking (id integer PRIMARY KEY, account numeric(5) NOT NULL REFERENCES account);

-- Sums, products and differences of a type as narrow as what they are made of.
CREATE TABLE claim (
  id integer PRIMARY KEY,
  travel numeric(8,2),
  food numeric(8,2),
  care numeric(8,2),
  paid numeric(8,2),
  due numeric(8,2) GENERATED ALWAYS AS
    (coalesce(travel, 0) + coalesce(food, 0) + coalesce(care, 0) - coalesce(paid, 0)) STORED
);
CREATE TABLE invoice_line (
  id integer PRIMARY KEY,
  quantity integer NOT NULL,
  unit_price numeric(10,2) NOT NULL,
  tax_rate numeric(5,2) NOT NULL,
  discount numeric(5,2) NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND 100),
  subtotal numeric(10,2) GENERATED ALWAYS AS (quantity * unit_price) STORED,
  tax numeric(8,2) GENERATED ALWAYS AS (round(quantity * unit_price * tax_rate / 100, 2)) STORED,
  total numeric(12,2) GENERATED ALWAYS AS (quantity * unit_price * (1 - discount / 100)) STORED
);
CREATE TABLE box (
  id integer PRIMARY KEY,
  side integer NOT NULL CHECK (side > 0),
  volume integer GENERATED ALWAYS AS (side * side * side) STORED,
  held smallint NOT NULL,
  coming smallint,
  planned smallint GENERATED ALWAYS AS (held + coalesce(coming, 0)) STORED
);
