CREATE TABLE person (
  id integer PRIMARY KEY, name text NOT NULL, email text NOT NULL, phone varchar(20) NOT NULL,
  born date NOT NULL, address text NOT NULL, status text NOT NULL, created timestamptz NOT NULL);
CREATE TABLE account (
  id bigint PRIMARY KEY, person_id integer NOT NULL, number varchar(24) NOT NULL,
  balance numeric(14,2) NOT NULL, opened date NOT NULL, active boolean NOT NULL);
CREATE TABLE visit (
  id bigint PRIMARY KEY, person_id integer NOT NULL, at timestamptz NOT NULL, room integer NOT NULL,
  kind text NOT NULL, fee numeric(10,2) NOT NULL, extra jsonb NOT NULL);
CREATE TABLE payment (
  id bigint PRIMARY KEY, account_id bigint NOT NULL, at timestamptz NOT NULL,
  amount numeric(14,2) NOT NULL, reference varchar(24) NOT NULL, method text NOT NULL);
CREATE TABLE note (
  id bigint PRIMARY KEY, person_id integer NOT NULL, at timestamptz NOT NULL, author text NOT NULL,
  body text NOT NULL);
CREATE TABLE log (
  id bigint PRIMARY KEY, at timestamptz NOT NULL, what text NOT NULL, address inet NOT NULL,
  agent text NOT NULL);
