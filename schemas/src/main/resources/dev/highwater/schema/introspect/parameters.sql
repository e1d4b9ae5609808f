-- Which settings the role may change; PostgreSQL 15 and newer can grant that.
SELECT has_parameter_privilege('session_replication_role', 'SET') AS sets_replication_role;
