package dev.highwater.dataset.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.manifest.Manifest.Difference;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  private static final QualifiedName WORK = new QualifiedName("public", "work");
  private static final QualifiedName TEAM = new QualifiedName("office", "team");

  private static TableManifest table(long... rangeRows) {
    List<RangeEntry> ranges = new ArrayList<>();
    long first = 0;
    for (long rows : rangeRows) {
      // A digest that depends on the rows alone: the sum of their indexes.
      long sum = rows * (2 * first + rows - 1) / 2;
      ranges.add(new RangeEntry(first, new Digest(7 * rows, sum, rows, rows * 10)));
      first += rows;
    }
    return new TableManifest(List.of("id", "title"), ranges);
  }

  private static Manifest manifest(Map<QualifiedName, TableManifest> tables) {
    return new Manifest(
        "obcms",
        "1.0.0",
        "d1",
        -20251009,
        10_000,
        Instant.parse("2025-10-09T00:00:00Z"),
        "obcms",
        "18",
        "f1",
        "0.1.0",
        new TreeMap<>(Map.of("streets", "ab", "given_names", "cd")),
        new TreeMap<>(tables));
  }

  private static Manifest manifest() {
    return manifest(Map.of(WORK, table(100, 100, 50), TEAM, table()));
  }

  @Test
  void equalManifestsAreEqualText() {
    String json = ManifestFile.json(manifest());
    assertThat(json)
        .startsWith("{\n  \"asOf\": \"2025-10-09T00:00:00Z\",\n  \"dataset\": \"obcms\",\n")
        .contains("\"pools\": {\n    \"given_names\": \"cd\",\n    \"streets\": \"ab\"\n  }")
        .contains("\"ranges\": []")
        .endsWith("}\n")
        .doesNotContain("\r");
    assertThat(ManifestFile.parse(json, "test")).isEqualTo(manifest());
    assertThat(ManifestFile.json(ManifestFile.parse(json, "test"))).isEqualTo(json);
  }

  @Test
  void aManifestIsKeptInAFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("manifest.json");
    ManifestFile.write(manifest(), file);
    ManifestFile.write(manifest(), file);
    assertThat(ManifestFile.read(file)).isEqualTo(manifest());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThatThrownBy(() -> ManifestFile.read(folder.resolve("none.json")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no manifest");
  }

  @Test
  void aBrokenManifestSaysWhatIsWrong() {
    String json = ManifestFile.json(manifest());
    refused(json.replace("\"seed\": -20251009", "\"seed\": \"x\""), "'seed' must be an integer");
    refused(json.replace("\"tool\"", "\"toll\""), "lacks the property 'tool'");
    refused(json.replace("\"first\": 200", "\"first\": 201"), "one begins at row 201");
    refused(json.replace("\"rows\": 250", "\"rows\": 251"), "the ranges of public.work");
    refused(json.replace("T00:00", "T99:00"), "'asOf' must be an instant");
    refused(json.substring(5), "Unrecognized token");
    refused(json.replace("\"seed\"", "\"scale\""), "Duplicate");
  }

  private static void refused(String json, String reason) {
    assertThatThrownBy(() -> ManifestFile.parse(json, "manifest.json"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("manifest.json")
        .hasMessageContaining(reason);
  }

  @Test
  void equalManifestsHaveNoDifferences() {
    assertThat(manifest().differences(manifest())).isEmpty();
  }

  @Test
  void theCutIntoRangesDoesNotCount() {
    Manifest other = manifest(Map.of(WORK, table(30, 70, 150), TEAM, table()));
    assertThat(manifest().differences(other)).isEmpty();
  }

  @Test
  void theFirstRangeThatDiffersIsNamed() {
    List<RangeEntry> ranges = new ArrayList<>(table(100, 100, 50).ranges());
    ranges.set(1, new RangeEntry(100, new Digest(1, 2, 100, 1_000)));
    ranges.set(2, new RangeEntry(200, new Digest(3, 4, 50, 500)));
    Manifest other =
        manifest(Map.of(WORK, new TableManifest(List.of("id", "title"), ranges), TEAM, table()));
    assertThat(manifest().differences(other))
        .singleElement()
        .extracting(Difference::where)
        .isEqualTo("work rows 100 to 199");
  }

  @Test
  void aTableThatIsShorterDiffersWhereItEnds() {
    Manifest other = manifest(Map.of(WORK, table(100, 80), TEAM, table()));
    assertThat(manifest().differences(other))
        .extracting(Difference::where)
        .containsExactly("work rows 100 to 249");
  }

  @Test
  void missingTablesOtherColumnsAndOtherPoolsAreNamed() {
    Manifest other =
        new Manifest(
            "obcms",
            "1.0.1",
            "d2",
            -20251009,
            10_000,
            Instant.parse("2025-10-09T00:00:00Z"),
            "obcms",
            "18",
            "f1",
            "another tool is no difference",
            new TreeMap<>(Map.of("streets", "ab", "given_names", "ef", "words", "gh")),
            new TreeMap<>(Map.of(WORK, new TableManifest(List.of("id"), List.of()))));
    assertThat(manifest().differences(other))
        .extracting(Difference::where)
        .containsExactly(
            "version",
            "datasetId",
            "pool given_names",
            "pool words",
            "table office.team",
            "columns of work");
    assertThat(manifest().differences(other).get(3))
        .hasToString("pool words: expected nothing, found gh");
  }

  @Test
  void rangesFollowEachOther() {
    assertThatThrownBy(() -> new TableManifest(List.of(), List.of(new RangeEntry(5, Digest.EMPTY))))
        .hasMessageContaining("one begins at row 5");
    assertThatThrownBy(() -> new RangeEntry(-1, Digest.EMPTY)).hasMessageContaining("row -1");
    assertThat(table(3, 4).rows()).isEqualTo(7);
  }
}
