-- The same text where the same accounts and memberships are there; keys and times are left out.
SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended(content, 0)::numeric), 0)
  FROM (SELECT jsonb_populate_record(u, '{"id": 0, "date_joined": null}')::text FROM auth_user u
         UNION ALL
        SELECT u.username || jsonb_populate_record(m, '{"id": 0, "user_id": 0, "joined_date": null,
                                                        "created_at": null, "updated_at": null}')::text
          FROM organizations_organizationmembership m
          JOIN auth_user u ON u.id = m.user_id) AS everything (content);
