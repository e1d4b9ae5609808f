package dev.highwater.schema.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangeIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          integer            | integer            | SAME
          integer            | bigint             | WIDENED
          bigint             | smallint           | NARROWED
          integer            | numeric            | WIDENED
          integer            | numeric(8,2)       | NARROWED
          varchar(20)        | varchar(40)        | WIDENED
          varchar(20)        | text               | WIDENED
          text               | varchar(20)        | NARROWED
          varchar(20)        | char(20)           | OTHER
          numeric(14,2)      | numeric(16,4)      | WIDENED
          numeric(14,2)      | numeric(14,4)      | NARROWED
          numeric(14,2)      | numeric            | WIDENED
          numeric            | numeric(30,2)      | NARROWED
          real               | double precision   | WIDENED
          double precision   | real               | OTHER
          text               | integer            | OTHER
          timestamptz        | date               | OTHER
          timestamptz        | timestamptz(0)     | NARROWED
          integer[]          | text[]             | OTHER
          """)
  void tellsWhetherEveryValueStillFits(String before, String after, TypeChange change)
      throws Exception {
    assertThat(between(before, after)).isEqualTo(change);
  }

  @Test
  void looksIntoEnumsAndDomains() throws Exception {
    DATABASE.execute(
        "CREATE TYPE mood AS ENUM ('sad', 'happy')",
        "CREATE TYPE more AS ENUM ('sad', 'fine', 'happy')",
        "CREATE DOMAIN code AS text",
        "CREATE DOMAIN short_code AS text CHECK (length(VALUE) < 5)");

    assertThat(between("mood", "more")).isEqualTo(TypeChange.WIDENED);
    assertThat(between("more", "mood")).isEqualTo(TypeChange.NARROWED);
    assertThat(between("code", "code")).isEqualTo(TypeChange.SAME);
    assertThat(between("short_code", "text")).isEqualTo(TypeChange.WIDENED);
    assertThat(between("text", "short_code")).isEqualTo(TypeChange.NARROWED);
    assertThat(between("code", "integer")).isEqualTo(TypeChange.OTHER);
  }

  private static TypeChange between(String before, String after) throws Exception {
    DATABASE.execute(
        "DROP TABLE IF EXISTS typed", "CREATE TABLE typed (a " + before + ", b " + after + ")");
    try (Connection connection = DATABASE.connect()) {
      Catalog catalog = CatalogReader.read(connection);
      return TypeChange.between(type(catalog, "a"), type(catalog, "b"));
    }
  }

  private static ColumnType type(Catalog catalog, String column) {
    return catalog
        .table(new QualifiedName("public", "typed"))
        .flatMap(table -> table.column(column))
        .map(Column::type)
        .orElseThrow();
  }
}
