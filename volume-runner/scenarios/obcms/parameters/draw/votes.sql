-- People and needs, skewed: a tenth of the needs gets half of the votes.
SELECT n.id AS need, u.id AS person, 1 + u.id % 5 AS weight
  FROM (SELECT id, row_number() OVER (ORDER BY md5('draw' || id)) AS place FROM mana_need) AS n
 CROSS JOIN LATERAL (SELECT id FROM auth_user ORDER BY md5('draw' || id || '.' || n.id)
                      LIMIT CASE WHEN n.place <= 10 THEN 20 ELSE 1 END) AS u
 WHERE n.place <= 200
 ORDER BY md5('draw' || n.id || '.' || u.id) LIMIT 500;
