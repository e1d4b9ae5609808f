package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionBodyTest {

  @Test
  void aSelectWithoutATailIsWhatItSelects() {
    assertThat(FunctionBody.expression("sql", "\n  SELECT $1 ~ '^a;b$' -- text\n;"))
        .hasValueSatisfying(sql -> assertThat(sql.strip()).isEqualTo("$1 ~ '^a;b$'"));
    assertThat(FunctionBody.expression("sql", "RETURN (x > 1)"))
        .hasValueSatisfying(sql -> assertThat(sql.strip()).isEqualTo("(x > 1)"));
  }

  @Test
  void aReturnIsItsValue() {
    assertThat(FunctionBody.expression("plpgsql", "begin /* why */ return x ~ $re$^;$re$; end;"))
        .contains("(x ~ $re$^;$re$)");
  }

  @Test
  void branchesBecomeACase() {
    assertThat(
            FunctionBody.expression(
                "plpgsql",
                """
                BEGIN
                  IF x IS NULL THEN
                    RETURN true;
                  ELSIF x = 'IF THEN' THEN
                    IF y THEN RETURN false; END IF;
                  ELSE
                    RETURN y;
                  END IF;
                  RETURN x <> '';
                END
                """))
        .contains(
            "CASE WHEN x IS NULL THEN (true) WHEN x = 'IF THEN' THEN"
                + " CASE WHEN y THEN (false) ELSE (x <> '') END ELSE (y) END");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DECLARE y int; BEGIN RETURN y; END",
        "BEGIN y := 1; RETURN y; END",
        "BEGIN IF x THEN RETURN true; END IF; END",
        "BEGIN IF x THEN RAISE EXCEPTION 'no'; END IF; RETURN true; END",
        "BEGIN RETURN true; EXCEPTION WHEN OTHERS THEN RETURN false; END",
        "BEGIN FOR i IN 1..3 LOOP RETURN i; END LOOP; RETURN 0; END",
        "BEGIN RETURN; END",
      })
  void whateverDoesMoreIsLeft(String body) {
    assertThat(FunctionBody.expression("plpgsql", body)).isEmpty();
  }

  @Test
  void severalStatementsAndOtherLanguagesAreLeft() {
    assertThat(FunctionBody.expression("sql", "SELECT 1; SELECT 2")).isEmpty();
    assertThat(FunctionBody.expression("sql", "INSERT INTO t VALUES (1)")).isEmpty();
    assertThat(FunctionBody.expression("plv8", "return x")).isEmpty();
  }
}
