-- The community of a line's barangay, whole, as an object mapper reads it before it saves.
SELECT * FROM communities_obc_community WHERE barangay_id = CAST(:barangay_id AS bigint);
