package dev.highwater.volume.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlParserTest {

  @Test
  void namedParametersBecomeQuestionMarksInTheirOrder() {
    SqlStatement statement = only("SELECT * FROM t WHERE a = :a AND b < :b OR a > :a");

    assertThat(statement.jdbc()).isEqualTo("SELECT * FROM t WHERE a = ? AND b < ? OR a > ?");
    assertThat(statement.parameters()).containsExactly("a", "b", "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ':no' FROM t",
        "SELECT 'it''s :no'",
        "SELECT E'a\\':no'",
        "SELECT \"a:no\" FROM t",
        "SELECT a::text, 1::numeric(3,2)",
        "SELECT $$ :no ; $$",
        "SELECT $tag$ :no $$ ; $tag$",
        "SELECT a[1:2] FROM t",
        "SELECT f(a := 1)",
      })
  void whatOnlyLooksLikeAParameterStaysAsItIs(String sql) {
    SqlStatement statement = only(sql);

    assertThat(statement.jdbc()).isEqualTo(sql);
    assertThat(statement.parameters()).isEmpty();
  }

  @Test
  void commentsAreDroppedWithWhatTheyHold() {
    SqlStatement statement = only("SELECT 1 -- :no; not here\n/* nor /* :here */ ; */ , :yes");

    assertThat(statement.parameters()).containsExactly("yes");
    assertThat(statement.jdbc()).doesNotContain("no").endsWith(", ?");
  }

  @Test
  void questionMarksOfJsonOperatorsAreDoubledForJdbc() {
    assertThat(only("SELECT a ? 'key' FROM t WHERE b = :b").jdbc())
        .isEqualTo("SELECT a ?? 'key' FROM t WHERE b = ?");
  }

  @Test
  void aDollarWithinAnIdentifierBeginsNoQuote() {
    assertThat(only("SELECT a$b$ FROM t WHERE c = :c").parameters()).containsExactly("c");
  }

  @Test
  void aFileIsCutAtItsSemicolonsAndKeepsNamesAndRepetition() {
    SqlScript script =
        script(
            """
            -- What the page shows.
            -- What it demonstrates.

            -- name: entries
            SELECT id AS entry FROM e WHERE year = :year;

            -- name: sum
            -- for each: entries
            SELECT sum(x) FROM f WHERE entry = :entry;
            SELECT 1
            """);

    assertThat(script.about()).isEqualTo("What the page shows.\nWhat it demonstrates.");
    assertThat(script.statements())
        .extracting(SqlStatement::name)
        .containsExactly("entries", "sum", "statement 3");
    assertThat(script.statements().get(1).forEach()).contains("entries");
    assertThat(script.parameters()).containsExactly("year");
  }

  @Test
  void theTagStandsBehindTheFirstWord() {
    assertThat(only("SELECT 1").tagged("report/q1/cards"))
        .isEqualTo("SELECT /* highwater:report/q1/cards */ 1");
  }

  @Test
  void allMistakesAreFoundAtOnce() {
    List<SqlProblem> problems = new ArrayList<>();

    assertThat(
            SqlParser.parse(
                "q.sql",
                "-- name: a\nSELECT 1;\n-- name: a\nSELECT 2;\n-- for each: b\nSELECT 3;\n-- name: c\n",
                problems))
        .isEmpty();
    assertThat(problems)
        .extracting(SqlProblem::what)
        .containsExactly(
            "two statements are called 'a'",
            "'for each: b' names no earlier statement",
            "no statement follows the name 'c'");
  }

  @Test
  void aFileWithoutAStatementIsAMistake() {
    List<SqlProblem> problems = new ArrayList<>();

    assertThat(SqlParser.parse("q.sql", "-- nothing\n", problems)).isEmpty();
    assertThat(problems)
        .extracting(SqlProblem::what)
        .containsExactly("the file holds no statement");
  }

  private static SqlStatement only(String sql) {
    return script(sql).statements().getFirst();
  }

  private static SqlScript script(String sql) {
    List<SqlProblem> problems = new ArrayList<>();
    SqlScript script = SqlParser.parse("q.sql", sql, problems).orElseThrow();
    assertThat(problems).isEmpty();
    return script;
  }
}
