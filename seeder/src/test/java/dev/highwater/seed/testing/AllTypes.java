package dev.highwater.seed.testing;

import dev.highwater.schema.sql.SqlResource;

/// Tables with columns of every type, and a dataset for them.
public final class AllTypes {

  /// Makes the tables.
  public static final String DDL = SqlResource.read(AllTypes.class, "../types/all-types.sql");

  /// Rows of values at the edges of their types.
  public static final String EXTREMES =
      """
        extremes:
          rows: 2
          columns:
            a_big: if(row = 0, '-9223372036854775808', null)
            a_wide: if(row = 0, '1234567890123456789012345678.12345678905', null)
            a_free: if(row = 0, 'NaN', null)
            a_double: if(row = 0, 'infinity', null)
            a_date: if(row = 0, 'infinity', null)
            a_timestamptz: if(row = 0, '-infinity', null)
            an_interval: if(row = 0, 'P1Y2M-3DT4H5M6.5S', null)
            a_text: if(row = 0, '', null)
            a_blob: if(row = 0, '\\x', null)
            a_uuid: if(row = 0, '00000000-0000-0000-0000-000000000000', null)
            some_bits: if(row = 0, '', null)
            numbers: "if(row = 0, [1, null, 3], null)"
            grid: "if(row = 0, [[1, 2], [3, 4]], null)"
            moods: "if(row = 0, ['sad', 'it''s \\"fine\\", \\\\really'], null)"
            an_address: "if(row = 0, {'street': 'Main \\"St\\", 1', 'Weird, name': 'a', 'mood': 'sad'}, null)"
            owner: "if(row = 0, ['Ana', ['x', 9000], ['a', 'b c'], date '2025-01-02', 1.5], null)"
            a_range: "if(row = 0, '(1,5]', null)"
            slots: "if(row = 0, [[7, 9], span(1, 3)], null)"
            slots_too: "if(row = 0, '{[5,9),[1,4],(3,6]}', null)"
            attributes: "if(row = 0, {'b': null, 'a': 1}, null)"
            a_document: if(row = 0, '{"bb":[true],"a":1.50}', null)
      """;

  /// Rows of types that nobody knows.
  public static final String UNKNOWN =
      """
        unknown:
          rows: 3
          columns:
            said: "f'a\\tb\\\\\\nc {row}'"
            often: "'{HEY,\\"YOU THERE\\"}'"
            noises: "'{\\"(3,HO)\\"}'"
            document: "{'said': '\\\\N'}"
      """;

  private AllTypes() {}

  /// The spec that fills the tables.
  ///
  /// @param more tables of it
  public static String spec(String more) {
    return """
    dataset: types
    version: 1.0.0
    schema: types
    seed: 4
    asOf: 2025-10-09T00:00:00Z
    zone: "+08:00"
    scale: {unit: scalars, rows: 100, minimum: 100}
    tables:
      scalars: {rows: {ratio: 1}}
      made: {rows: {ratio: 1}}
      textual: {rows: {ratio: 1}}
    """
        + more;
  }
}
