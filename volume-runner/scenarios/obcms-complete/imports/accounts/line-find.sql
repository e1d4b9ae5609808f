-- The account of a line, whole, as an object mapper reads it before it saves.
SELECT * FROM auth_user WHERE username = :username;
