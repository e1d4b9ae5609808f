-- The barangay of a line, whole, as an object mapper reads it before it saves.
SELECT * FROM common_barangay WHERE code = :code;
