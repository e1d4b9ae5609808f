package dev.highwater.dataset.literal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.catalog.ColumnType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is no value of a type is refused, and the message says what, of which type, and why.
class LiteralExceptionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "int2; 32768; out of range",
        "int4; 12x; 'x' is no digit",
        "int8; 9223372036854775808; out of range",
        "xid8; 18446744073709551616; out of range",
        "bool; maybe; true or false",
        "numeric; 1.2.3; '.3' is too much",
        "numeric; +NaN; is no number",
        "float8; x; a number is missing",
        "date; 2025-02-29; no such day",
        "date; 2025-13-01; no such day",
        "time; 25:00; no such time",
        "timestamptz; 2025-01-01 08:00+17; out of range",
        "interval; 3 fortnights; no such unit",
        "interval; ``; it is empty",
        "inet; 10.0.0.300; no address",
        "inet; 10.0.0; fewer than four",
        "inet; 10.0.0.1/33; prefix is too long",
        "inet; 1::2::3; '::' twice",
        "inet; 1:2:3; too short",
        "cidr; 10.0.0.1/8; to the right of its prefix",
        "macaddr; 08:00:2b; too short",
        "uuid; 123; ends too soon",
        "varbit; 012; a bit is 0 or 1",
        "bytea; \\9; three octal digits",
        "point; (1,2,3); 3 numbers instead of 2",
        "circle; <(1,2),-1>; below zero",
        "line; {0,0,1}; both 0",
        "path; [(1,2),3]; two coordinates",
        "tsvector; a:0; places begin with 1",
        "tsquery; a &; a word is missing",
        "tsquery; (a; ')' is missing",
        "pg_lsn; 1; '/' is missing",
        "jsonb; {; is no jsonb",
        "money; 1,2x; 'x' is no digit"
      })
  void saysWhy(String type, String literal, String why) {
    ColumnType of = Bytes.own(type, type, 1, -1);

    assertThatThrownBy(() -> Bytes.encode(of, literal))
        .isInstanceOf(LiteralException.class)
        .hasMessageContaining("is no " + type)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{1,2; '}' is missing",
        "1; 1 to 6 dimensions",
        "{{1},{2,3}}; different lengths",
        "{{1},2}; '{' is missing",
        "{1,{2}}; different depths",
        "{1,}; an element is missing",
        "{1}x; 'x' is too much"
      })
  void saysWhatIsWrongWithAnArray(String literal, String why) {
    ColumnType integers = Bytes.arrayOf(Bytes.own("int4", "integer", 23, -1));

    assertThatThrownBy(() -> Bytes.encode(integers, literal)).hasMessageContaining(why);
  }
}
