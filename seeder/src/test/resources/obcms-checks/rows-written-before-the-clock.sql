-- No row of any table was created or last changed after the dataset's clock, or changed before it was created.
WITH written AS (
    SELECT c.table_name,
           max(c.column_name::text) FILTER (WHERE c.column_name IN ('created_at', 'uploaded_at', 'timestamp')) AS created,
           max(c.column_name::text) FILTER (WHERE c.column_name IN ('updated_at', 'modified_at')) AS changed
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
      AND c.column_name IN ('created_at', 'uploaded_at', 'timestamp', 'updated_at', 'modified_at')
    GROUP BY c.table_name
), counted AS (
    SELECT table_name,
           (xpath('/row/wrong/text()', query_to_xml(format(
               'SELECT count(*) AS wrong FROM %I WHERE %s > TIMESTAMPTZ ''2025-10-09T00:00:00Z'' OR %s < %s',
               table_name, coalesce(quote_ident(changed), quote_ident(created)),
               coalesce(quote_ident(changed), quote_ident(created)), coalesce(quote_ident(created), quote_ident(changed))),
               false, true, '')))[1]::text::bigint AS wrong
    FROM written
)
SELECT table_name, wrong FROM counted WHERE wrong > 0;
