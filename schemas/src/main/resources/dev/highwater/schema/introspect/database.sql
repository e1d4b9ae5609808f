-- The database itself.
SELECT current_database()                             AS database,
       current_setting('server_version_num')::integer AS version_number,
       current_setting('server_version')              AS version_text,
       current_setting('server_encoding')             AS encoding;
