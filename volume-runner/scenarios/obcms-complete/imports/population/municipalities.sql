-- Those of some municipalities that there are.
SELECT code FROM common_municipality WHERE code = ANY (CAST(:values AS text[]));
