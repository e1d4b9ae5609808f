CREATE TABLE country (code char(2) PRIMARY KEY, label text NOT NULL);
CREATE TABLE customer (
  username varchar(60) PRIMARY KEY, full_name text NOT NULL, email text UNIQUE, password_hash text NOT NULL, phone text,
  date_of_birth date, tin text, country char(2) REFERENCES country, loyalty_points int, api_token text);
CREATE TABLE orders (
  id bigint PRIMARY KEY, customer varchar(60) NOT NULL REFERENCES customer, shipping_address text, "billingName" text, card_number text,
  total numeric(12,2), placed_at timestamptz, currency varchar(3), remarks text, tags text[]);
CREATE TABLE session (session_key varchar(40) PRIMARY KEY, session_data text NOT NULL, user_agent text);
CREATE TABLE product (id bigint PRIMARY KEY, sku varchar(20), price numeric(10,2), weight float8,
  x1 text); COMMENT ON COLUMN product.x1 IS 'email of the supplier';
