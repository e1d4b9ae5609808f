package dev.highwater.dataset.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.highwater.schema.catalog.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

  private static final String SCALED =
      """
      dataset: shop
      version: 1.0.0
      schema: shop
      asOf: 2025-10-09T00:00:00Z
      scale:
        unit: orders
        rows: 100
        minimum: 10
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

  @Test
  void aScaleHasStepsAndTablesThatGrowWithTheYears() throws SpecException, IOException {
    write(
        "dataset.yaml",
        SCALED
            + """
              steps: {S0: 20, S1: 300}
              projected:
                orders: {1y: 100, 5y: 500, 10y: 1000}
            tables:
              orders: {rows: {ratio: 1}}
            """);

    Scale scale = SpecReader.read(new SpecSource.Folder(folder)).scale();

    assertThat(scale.step("S1")).hasValue(300);
    assertThat(scale.step("s1")).isEmpty();
    assertThat(scale.stepOf(20)).isEqualTo("S0");
    assertThat(scale.projections())
        .containsExactly(
            entry(new QualifiedName("public", "orders"), new Scale.Projection(100, 500, 1_000)));
  }

  @Test
  void stepsThatShrinkAndProjectionsOfNothingAreRefusedTogether() throws IOException {
    write(
        "dataset.yaml",
        SCALED
            + """
              steps: {S0: 5, S1: 300, S2: 200, 3: 400}
              projected:
                orders: {1y: 100, 5y: 50, 10y: 1000}
                lines: {1y: 1, 5y: 2, 10y: 3, 20y: 4}
            tables:
              orders: {rows: {ratio: 1}}
            """);

    assertThatThrownBy(() -> SpecReader.read(new SpecSource.Folder(folder)))
        .isInstanceOfSatisfying(
            SpecException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.place().line() + " " + problem.what())
                    .containsExactlyInAnyOrder(
                        "9 step S0 has 5 rows, and must have 10 at least",
                        "9 step S2 has 200 rows, and must have 301 at least",
                        "9 '3' is no name of a step",
                        "11 the rows projected for orders must be there, and never become fewer",
                        "12 the projection of lines knows no key '20y'",
                        "12 'projected' names a table lines, which the spec does not fill"));
  }

  @Test
  void yearsLieOnStraightLinesBetweenWhatIsProjected() {
    Scale.Projection projection = new Scale.Projection(100, 500, 1_000);

    assertThat(projection.years(50)).isEqualTo(0.5);
    assertThat(projection.years(300)).isEqualTo(3);
    assertThat(projection.years(1_000)).isEqualTo(10);
    assertThat(projection.years(1_500)).isEqualTo(15);
    assertThat(new Scale.Projection(7, 7, 7).years(9)).isEqualTo(10);
  }

  @Test
  void aSpecThatExtendsAnotherHoldsOnlyWhatIsDifferent() throws SpecException, IOException {
    extended();
    write(
        "further/dataset.yaml",
        """
        dataset: shop
        version: 2.0.0
        extends: ../base
        remove: [parts]
        tables:
          orders:
            asLet: [total]
            remove: [note]
            columns: {amount: total}
          people:
            rows: 5
        """);

    DatasetSpec base = SpecReader.read(new SpecSource.Folder(folder.resolve("base")));
    DatasetSpec spec = SpecReader.read(new SpecSource.Folder(folder.resolve("further")));

    TableSpec orders =
        Objects.requireNonNull(spec.tables().get(new QualifiedName("public", "orders")));
    assertThat(orders.rows()).isEqualTo(new RowLaw.Ratio(1, Long.MAX_VALUE));
    assertThat(orders.lets()).containsOnlyKeys("total");
    assertThat(orders.columns()).containsOnlyKeys("state", "amount");
    assertThat(spec.tables().keySet())
        .extracting(QualifiedName::name)
        .containsExactlyInAnyOrder("orders", "people");
    assertThat(spec.empty()).isEmpty();
    assertThat(spec.scale()).isEqualTo(base.scale());
    assertThat(spec.seed()).isEqualTo(base.seed());
    assertThat(spec.digest()).isNotEqualTo(base.digest());
    assertThat(spec.source().text("kinds.csv")).contains("name\none\n");
  }

  @Test
  void whatIsNotThereCannotBeRemoved() throws IOException {
    extended();
    write(
        "further/dataset.yaml",
        """
        dataset: shop
        version: 2.0.0
        extends: ../base
        remove: [carts]
        tables:
          orders:
            asLet: [weight]
            remove: [colour]
          carts:
            columns: {id: 1}
        """);

    assertThatThrownBy(() -> SpecReader.read(new SpecSource.Folder(folder.resolve("further"))))
        .isInstanceOfSatisfying(
            SpecException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.place().line() + " " + problem.what())
                    .containsExactlyInAnyOrder(
                        "4 ../base has no table carts to remove",
                        "7 table orders has no column weight to make a 'let' of",
                        "8 table orders has nothing called colour to remove",
                        "10 table carts has no number of rows"));
  }

  @Test
  void specsDoNotExtendEachOtherWithoutEnd() throws IOException {
    write("dataset.yaml", "dataset: shop\nversion: 1.0.0\nextends: .\n");

    assertThatThrownBy(() -> SpecReader.read(new SpecSource.Folder(folder)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("extend each other without end");
  }

  @Test
  void aNameAloneMeansTheFirstVersion() {
    assertThat(SpecLibrary.find("obcms"))
        .contains(new SpecSource.Library("obcms", "1.0.0"))
        .isEqualTo(SpecLibrary.find("obcms@1.0.0"));
    assertThat(SpecLibrary.find("obcms@2.0.0")).isPresent();
  }

  private void extended() throws IOException {
    Files.createDirectories(folder.resolve("base"));
    Files.createDirectories(folder.resolve("further"));
    write("base/kinds.csv", "name\none\n");
    write(
        "base/dataset.yaml",
        HEAD
            + """
            seed: 7
            tables:
              orders:
                rows: {ratio: 1}
                let: {note: "'none'"}
                columns: {total: 12.50, state: "'open'"}
              parts:
                rows: 3
            empty:
              people: nobody is there
            """);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
