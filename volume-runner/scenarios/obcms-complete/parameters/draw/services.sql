-- Services, each with a community and a person who may apply.
SELECT s.id AS service, c.id AS community, u.id AS person
  FROM (SELECT id, row_number() OVER (ORDER BY md5('service' || id)) AS n, count(*) OVER () AS services
          FROM services_serviceoffering) AS s
  JOIN (SELECT id, row_number() OVER (ORDER BY md5('community' || id)) AS n
          FROM communities_obc_community WHERE NOT is_deleted
         ORDER BY 2 LIMIT 500) AS c ON s.n = 1 + c.n % s.services
  JOIN (SELECT id, row_number() OVER (ORDER BY md5('person' || id)) AS n, count(*) OVER () AS people
          FROM auth_user) AS u ON u.n = 1 + c.n % u.people;
