-- Rows that must find their partition.
CREATE TABLE payment (id bigint, paid_at timestamptz NOT NULL, amount numeric(8, 2) NOT NULL, PRIMARY KEY (paid_at, id)) PARTITION BY RANGE (paid_at);
CREATE TABLE payment_1 PARTITION OF payment FOR VALUES FROM ('2022-01-01 00:00+00') TO ('2022-02-01 00:00+00');
CREATE TABLE payment_2 PARTITION OF payment FOR VALUES FROM ('2022-02-01 00:00+00') TO ('2022-03-01 00:00+00');
CREATE TABLE payment_gap PARTITION OF payment FOR VALUES FROM ('2024-02-01 00:00+00') TO ('2024-03-01 00:00+00');
CREATE TYPE kind AS ENUM ('issue', 'epic', 'note');
CREATE TABLE activity (id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, what text);
CREATE TABLE item (id bigint NOT NULL, kind kind NOT NULL, PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
CREATE TABLE item_issue PARTITION OF item FOR VALUES IN ('issue');
CREATE TABLE item_epic PARTITION OF item FOR VALUES IN ('epic');
CREATE TABLE region (code varchar(8), day date, n int NOT NULL) PARTITION BY LIST (code);
CREATE TABLE region_ab PARTITION OF region FOR VALUES IN ('a', 'it''s', NULL) PARTITION BY RANGE (day);
CREATE TABLE region_ab_24 PARTITION OF region_ab FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE region_c PARTITION OF region FOR VALUES IN ('c') PARTITION BY RANGE (day);
CREATE TABLE region_c_24 PARTITION OF region_c FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE reading (sensor int NOT NULL, value real) PARTITION BY RANGE (sensor);
CREATE TABLE reading_low PARTITION OF reading FOR VALUES FROM (MINVALUE) TO (9);
CREATE TABLE reading_high PARTITION OF reading FOR VALUES FROM (9) TO (10);
CREATE TABLE hashed (id int PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE rest (year int NOT NULL) PARTITION BY RANGE (year);
CREATE TABLE rest_24 PARTITION OF rest FOR VALUES FROM (2024) TO (2025);
CREATE TABLE rest_other PARTITION OF rest DEFAULT;
CREATE TABLE version (id bigint NOT NULL, year int NOT NULL, note text) PARTITION BY RANGE (year);
CREATE TABLE version_24 PARTITION OF version FOR VALUES FROM (2024) TO (2026);
ALTER TABLE version_24 ADD PRIMARY KEY (id);
CREATE UNIQUE INDEX version_24_note ON version_24 (note);
-- Foreign keys of single partitions alone.
CREATE TABLE debtor (id int PRIMARY KEY);
CREATE TABLE fee (id int, debtor_id int NOT NULL, paid_on date NOT NULL) PARTITION BY RANGE (paid_on);
CREATE TABLE fee_first PARTITION OF fee FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');
CREATE TABLE fee_second PARTITION OF fee FOR VALUES FROM ('2024-07-01') TO ('2025-01-01');
ALTER TABLE fee_second ADD FOREIGN KEY (debtor_id) REFERENCES debtor;
-- Rows go into the partitions that somebody made, and a few into the rest.
CREATE TABLE click (id bigint NOT NULL, created_at timestamp NOT NULL, PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at);
CREATE TABLE click_06 PARTITION OF click FOR VALUES FROM ('2023-06-01') TO ('2023-07-01');
CREATE TABLE click_07 PARTITION OF click FOR VALUES FROM ('2023-07-01') TO ('2023-08-01');
CREATE TABLE click_rest PARTITION OF click DEFAULT;
CREATE TABLE sale (id bigint, market varchar(12) NOT NULL, day date NOT NULL) PARTITION BY LIST (market);
CREATE TABLE sale_north PARTITION OF sale FOR VALUES IN ('north', 'northeast');
CREATE TABLE sale_south PARTITION OF sale FOR VALUES IN ('south') PARTITION BY RANGE (day);
CREATE TABLE sale_south_24 PARTITION OF sale_south FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE sale_south_rest PARTITION OF sale_south DEFAULT;
CREATE TABLE sale_rest PARTITION OF sale DEFAULT;
-- What something else binds is left to it.
CREATE TABLE tenant (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE invoice (tenant_id int NOT NULL REFERENCES tenant, number int NOT NULL, PRIMARY KEY (tenant_id, number)) PARTITION BY LIST (tenant_id);
CREATE TABLE invoice_9000 PARTITION OF invoice FOR VALUES IN (9000);
CREATE TABLE invoice_rest PARTITION OF invoice DEFAULT;
-- Foreign keys from partition to partition.
CREATE TABLE audit (id bigint, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE audit_06 PARTITION OF audit FOR VALUES FROM ('2023-06-01 00:00+00') TO ('2023-07-01 00:00+00');
CREATE TABLE audit_rest PARTITION OF audit DEFAULT;
CREATE TABLE delta (audit_id bigint, at timestamptz, checksum text, PRIMARY KEY (audit_id, at, checksum)) PARTITION BY RANGE (at);
CREATE TABLE delta_06 PARTITION OF delta FOR VALUES FROM ('2023-06-01 00:00+00') TO ('2023-07-01 00:00+00');
CREATE TABLE delta_rest PARTITION OF delta DEFAULT;
ALTER TABLE delta_06 ADD FOREIGN KEY (audit_id, at) REFERENCES audit_06;
ALTER TABLE delta_rest ADD FOREIGN KEY (audit_id, at) REFERENCES audit_rest;
