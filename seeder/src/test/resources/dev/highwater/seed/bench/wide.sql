CREATE TABLE account (id bigint NOT NULL, name text NOT NULL);
CREATE TABLE product (id bigint NOT NULL, name text NOT NULL);
CREATE TABLE entry (
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    product_id bigint NOT NULL,
    quantity integer NOT NULL,
    title varchar(120) NOT NULL,
    status varchar(20) NOT NULL,
    channel varchar(20) NOT NULL,
    booked_on date NOT NULL,
    due_on date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    amount numeric(14,2) NOT NULL,
    balance numeric(14,2) NOT NULL,
    details jsonb NOT NULL
);
