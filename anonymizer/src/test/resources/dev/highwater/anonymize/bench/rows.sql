INSERT INTO person SELECT n, 'Given' || n % 4000 || ' Surname' || n % 9973, 'user' || n || '@mail.example',
  '0917' || lpad((n * 7919::bigint % 10000000)::text, 7, '0'), date '1940-01-01' + n % 25000,
  n % 900 || ' Mabini Street, Barangay ' || n % 4000 || ', Zamboanga del Norte', (ARRAY['active', 'closed', 'new'])[1 + n % 3],
  timestamptz '2020-01-01' + n * interval '90 seconds'
FROM generate_series(1, :persons) AS n;
INSERT INTO account SELECT n, 1 + n % :persons, 'PH' || lpad((n::bigint * 104729 % 10000000000)::text, 16, '0'),
  (n * 37::bigint % 1000000) / 100.0, date '2015-01-01' + n % 3000, n % 7 <> 0
FROM generate_series(1, :persons * 3 / 2) AS n;
INSERT INTO visit SELECT n, 1 + n % :persons, timestamptz '2021-01-01' + n * interval '20 seconds', n % 500,
  (ARRAY['consultation', 'check-up', 'emergency'])[1 + n % 3], n % 5000 / 10.0,
  jsonb_build_object('weight', 40 + n % 60, 'ward', n % 12, 'urgent', n % 9 = 0)
FROM generate_series(1, :persons * 3) AS n;
INSERT INTO payment SELECT n, 1 + n % (:persons * 3 / 2), timestamptz '2021-01-01' + n * interval '15 seconds',
  (n * 13::bigint % 100000) / 100.0, lpad((n::bigint * 15485863 % 100000000000)::text, 14, '0'), (ARRAY['cash', 'card', 'transfer'])[1 + n % 3]
FROM generate_series(1, :persons * 4) AS n;
INSERT INTO note SELECT n, 1 + n % :persons, timestamptz '2022-01-01' + n * interval '60 seconds', 'Nurse ' || n % 300,
  'The person was seen in room ' || n % 500 || ' and asked about the programme. ' || repeat('It was explained once more, and noted for the file. ', 4 + n % 5)
FROM generate_series(1, :persons) AS n;
INSERT INTO log SELECT n, timestamptz '2023-01-01' + n * interval '30 seconds', 'page ' || n % 1000 || ' opened',
  ('10.' || n % 250 || '.' || n % 240 || '.' || n % 230)::inet, 'Mozilla/5.0 (X11; Linux x86_64) Firefox/' || 100 + n % 40
FROM generate_series(1, :persons) AS n;
