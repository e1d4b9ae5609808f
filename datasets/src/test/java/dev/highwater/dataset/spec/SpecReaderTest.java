package dev.highwater.dataset.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.catalog.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {

  private static final String HEAD =
      """
      dataset: shop
      version: 1.0.0
      schema: shop
      asOf: 2025-10-09T00:00:00Z
      scale: {unit: orders, rows: 100}
      """;

  @TempDir Path folder;

  @Test
  void tablesOfIncludedFilesBelongToTheDataset() throws SpecException, IOException {
    write("dataset.yaml", HEAD + "include: [more.yaml]\n");
    write("more.yaml", "tables:\n  orders:\n    rows: {ratio: 1}\n    columns: {total: 12.50}\n");

    DatasetSpec spec = SpecReader.read(new SpecSource.Folder(folder));

    assertThat(spec.tables().get(new QualifiedName("public", "orders")))
        .isNotNull()
        .satisfies(
            orders -> {
              assertThat(orders.rows()).isEqualTo(new RowLaw.Ratio(1, Long.MAX_VALUE));
              assertThat(orders.columns().values())
                  .extracting(formula -> formula.source() + " at line " + formula.place().line())
                  .containsExactly("12.50 at line 4");
            });
  }

  @Test
  void allMistakesAreReportedAtOnceWithTheirLines() throws IOException {
    write(
        "dataset.yaml",
        HEAD
            + """
            tables:
              orders:
                columns:
                  total: "1 +"
              lines:
                rows: many
              parts:
                rows: 3
                per: orders
                colour: red
            """);

    assertThatThrownBy(() -> SpecReader.read(new SpecSource.Folder(folder)))
        .isInstanceOfSatisfying(
            SpecException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.place().line() + " " + problem.what())
                    .contains(
                        "8 table orders has no number of rows",
                        "11 'rows' of table lines is not understood",
                        "15 table parts knows no key 'colour'",
                        "13 table parts has several numbers of rows"));
  }

  @Test
  void aChangedLineChangesTheDigest() throws SpecException, IOException {
    write("dataset.yaml", HEAD);
    String before = SpecReader.read(new SpecSource.Folder(folder)).digest();
    write("dataset.yaml", HEAD + "seed: 7\n");

    assertThat(SpecReader.read(new SpecSource.Folder(folder)).digest()).isNotEqualTo(before);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
