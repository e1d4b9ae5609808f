-- The same text where the same communities and coverages are there. Their keys and times are left out:
-- those depend on the order of saving and on the clock.
SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended(content, 0)::numeric), 0)
  FROM (SELECT jsonb_populate_record(c, '{"id": 0, "created_at": null, "updated_at": null}')::text
          FROM communities_obc_community c
         UNION ALL
        SELECT jsonb_populate_record(m, '{"id": 0, "created_at": null, "updated_at": null}')::text
          FROM communities_municipalitycoverage m
         UNION ALL
        SELECT jsonb_populate_record(p, '{"id": 0, "created_at": null, "updated_at": null}')::text
          FROM communities_provincecoverage p) AS everything (content);
