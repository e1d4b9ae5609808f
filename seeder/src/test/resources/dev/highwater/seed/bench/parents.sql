INSERT INTO account SELECT n, 'account ' || n FROM generate_series(1, 10000) AS n;
INSERT INTO product SELECT n, 'product ' || n FROM generate_series(1, 1000) AS n;
