-- Those of some barangays that there are.
SELECT id::text FROM common_barangay WHERE id = ANY (CAST(:values AS bigint[]));
