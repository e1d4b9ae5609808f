-- Plain single-column keys of every common kind.
CREATE TYPE order_state AS ENUM ('open', 'paid', 'shipped', 'cancelled');

CREATE TABLE customer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email varchar(120) NOT NULL UNIQUE,
  full_name text NOT NULL,
  referred_by bigint REFERENCES customer,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE product (
  sku text PRIMARY KEY,
  title varchar(80) NOT NULL,
  price numeric(10, 2) NOT NULL
);

CREATE TABLE purchase (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  customer_id bigint NOT NULL REFERENCES customer,
  state order_state NOT NULL DEFAULT 'open',
  created_at timestamptz NOT NULL,
  updated_at timestamptz
);

CREATE TABLE invoice (
  purchase_id uuid PRIMARY KEY REFERENCES purchase,
  number text NOT NULL UNIQUE,
  total numeric(12, 2) NOT NULL,
  doubled numeric(12, 2) GENERATED ALWAYS AS (total * 2) STORED
);

CREATE TABLE purchase_tag (
  purchase_id uuid NOT NULL REFERENCES purchase ON DELETE CASCADE,
  sku text NOT NULL REFERENCES product,
  PRIMARY KEY (purchase_id, sku)
);

CREATE TABLE flyway_schema_history (installed_rank integer PRIMARY KEY, script text NOT NULL);
