-- The same text where the same communities and coverages are there. Their keys and times are left out:
-- those depend on the order of saving and on the clock.
SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended(content, 0)::numeric), 0)
  FROM (SELECT (to_jsonb(c) - '{id,created_at,updated_at}'::text[])::text
          FROM communities_obc_community c
         UNION ALL
        SELECT (to_jsonb(m) - '{id,created_at,updated_at}'::text[])::text
          FROM communities_municipalitycoverage m
         UNION ALL
        SELECT (to_jsonb(p) - '{id,created_at,updated_at}'::text[])::text
          FROM communities_provincecoverage p) AS everything (content);
