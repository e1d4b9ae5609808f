-- Those of some organizations that there are.
SELECT code FROM organizations_organization WHERE code = ANY (CAST(:values AS text[]));
