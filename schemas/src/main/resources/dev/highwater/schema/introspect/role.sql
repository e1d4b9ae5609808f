-- The role that asks.
SELECT r.rolname                       AS name,
       r.rolsuper                      AS superuser,
       r.rolsuper OR r.rolbypassrls    AS bypasses_row_security
  FROM pg_catalog.pg_roles r
 WHERE r.rolname = current_user;
