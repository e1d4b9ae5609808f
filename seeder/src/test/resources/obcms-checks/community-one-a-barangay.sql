-- A barangay has at most one community.
SELECT barangay_id, count(*) FROM communities_obc_community GROUP BY barangay_id HAVING count(*) > 1;
