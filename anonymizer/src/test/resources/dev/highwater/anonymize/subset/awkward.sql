-- Circles, tables that refer to themselves, composite keys with nulls, partitions on both ends,
-- tables that inherit, and a reference that no constraint declares.
CREATE SCHEMA "Odd ""one";
CREATE TABLE region (
  id integer PRIMARY KEY, parent_id integer REFERENCES region, capital_id integer NOT NULL);
CREATE TABLE city (
  id integer PRIMARY KEY,
  region_id integer NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE region ADD FOREIGN KEY (capital_id) REFERENCES city DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE customer (
  id bigint PRIMARY KEY,
  city_id integer REFERENCES city,
  referred_by bigint REFERENCES customer,
  name text NOT NULL);
CREATE TABLE product (sku text COLLATE "C" PRIMARY KEY, instead_of text COLLATE "POSIX" UNIQUE);
ALTER TABLE product ADD FOREIGN KEY (instead_of) REFERENCES product;
CREATE TABLE orders (
  country char(2), no integer, customer_id bigint NOT NULL REFERENCES customer,
  billed_to bigint REFERENCES customer,
  at date NOT NULL, PRIMARY KEY (country, no));
CREATE TABLE "Odd ""one"."Order Line" (
  country char(2), order_no integer, "Line" integer NOT NULL, sku varchar(20) REFERENCES product,
  CONSTRAINT full_ FOREIGN KEY (country, order_no) REFERENCES orders MATCH FULL,
  UNIQUE (country, order_no, "Line"));
CREATE TABLE returned (
  country char(2), order_no integer, reason text,
  FOREIGN KEY (country, order_no) REFERENCES orders);
CREATE TABLE event (
  id integer, at date, customer_id bigint REFERENCES customer, PRIMARY KEY (id, at))
  PARTITION BY RANGE (at);
CREATE TABLE event_old (
  at date NOT NULL, dropped integer, customer_id bigint, id integer NOT NULL);
ALTER TABLE event_old DROP COLUMN dropped;
ALTER TABLE event ATTACH PARTITION event_old FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
CREATE TABLE event_new PARTITION OF event FOR VALUES FROM ('2025-01-01') TO (MAXVALUE)
  PARTITION BY HASH (id);
CREATE TABLE event_new_0 PARTITION OF event_new FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE event_new_1 PARTITION OF event_new FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE note (
  id integer PRIMARY KEY, event_id integer, event_at date,
  FOREIGN KEY (event_id, event_at) REFERENCES event);
CREATE TABLE document (id integer PRIMARY KEY, customer_id bigint REFERENCES customer);
CREATE TABLE memo (city_id integer REFERENCES city, PRIMARY KEY (id)) INHERITS (document);
CREATE TABLE link (document_id integer REFERENCES document, memo_id integer REFERENCES memo);
CREATE TABLE audit (customer_no text, what text);
CREATE TABLE setting (name text PRIMARY KEY, value text);

BEGIN;
INSERT INTO region SELECT n, nullif(n / 3, 0), n * 4 FROM generate_series(1, 30) AS n;
INSERT INTO city SELECT n, 1 + n % 30 FROM generate_series(1, 130) AS n;
COMMIT;
INSERT INTO customer SELECT n, CASE WHEN n % 7 > 0 THEN 1 + n % 130 END,
  CASE WHEN n % 5 = 0 THEN n / 5 WHEN n > 900 THEN n - 1 END, 'Name ' || n
  FROM generate_series(1, 1000) AS n;
INSERT INTO product SELECT 'sku-' || n, CASE WHEN n > 1 AND n % 4 = 0 THEN 'sku-' || n - 1 END
  FROM generate_series(1, 50) AS n;
INSERT INTO orders SELECT CASE WHEN n % 2 = 0 THEN 'ph' ELSE 'my' END, n, 1 + n * 7 % 1000,
  CASE WHEN n % 3 = 0 THEN 1 + n % 900 END, date '2025-01-01' + n % 400
  FROM generate_series(1, 3000) AS n;
INSERT INTO "Odd ""one"."Order Line"
  SELECT CASE WHEN n % 11 > 0 THEN CASE WHEN n % 2 = 0 THEN 'ph' ELSE 'my' END END,
    CASE WHEN n % 11 > 0 THEN 2 + n % 2998 - (2 + n % 2998 - n) % 2 END, n, 'sku-' || 1 + n % 50
  FROM generate_series(1, 6000) AS n
  WHERE n % 11 = 0 OR EXISTS (SELECT FROM orders AS o
    WHERE o.country = CASE WHEN n % 2 = 0 THEN 'ph' ELSE 'my' END
      AND o.no = 2 + n % 2998 - (2 + n % 2998 - n) % 2);
INSERT INTO returned SELECT country, CASE WHEN no % 2 = 0 THEN no END, 'broken'
  FROM orders WHERE no % 9 = 0;
INSERT INTO event SELECT n, date '2024-06-01' + n % 500, CASE WHEN n % 4 > 0 THEN 1 + n % 1000 END
  FROM generate_series(1, 2000) AS n;
INSERT INTO note SELECT id, CASE WHEN id % 3 > 0 THEN id END, at FROM event WHERE id % 2 = 0;
INSERT INTO document SELECT n, n FROM generate_series(1, 100) AS n;
INSERT INTO memo SELECT 1000 + n, 500 + n, 1 + n FROM generate_series(1, 100) AS n;
INSERT INTO link SELECT n, 1000 + n FROM generate_series(1, 100) AS n;
INSERT INTO audit SELECT (n % 1200)::text, 'change ' || n FROM generate_series(1, 1500) AS n;
INSERT INTO setting SELECT 'option ' || n, 'value' FROM generate_series(1, 20) AS n;
-- Rows that are not where they were written first.
UPDATE customer SET name = name || '!' WHERE id % 10 = 3;
DELETE FROM audit WHERE what LIKE '%7';
ANALYZE;
