-- Every enumerated column holds only values that its comment lists ('(empty)' stands for the empty text).
WITH listed AS (
    SELECT c.relname, a.attname, string_to_array(replace(substr(d.description, length('one of: ') + 1), '(empty)', ''), ', ') AS allowed
    FROM pg_description d
    JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass AND c.relnamespace = current_schema()::regnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
    WHERE d.description LIKE 'one of: %'
), counted AS (
    SELECT relname, attname,
           query_to_xml(format('SELECT DISTINCT %I AS value FROM %I WHERE NOT (%I::text = ANY (%L)) AND %I::text <> ''''',
                               attname, relname, attname, allowed, attname), false, false, '') AS strange
    FROM listed
)
SELECT relname, attname, xpath('//value/text()', strange)::text AS strange
FROM counted
WHERE xpath_exists('//value', strange);
