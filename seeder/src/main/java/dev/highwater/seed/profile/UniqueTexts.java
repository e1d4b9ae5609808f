package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.TableProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Texts that are not named are kept apart as if an index demanded it, so that there can be as many
/// as were found.
final class UniqueTexts {

  private static final long LEAST_ROWS = 2;

  private UniqueTexts() {}

  static Catalog demanded(Catalog catalog, DatabaseProfile profile) {
    List<Table> tables = new ArrayList<>();
    for (Table table : catalog.tables()) {
      Optional<TableProfile> found = profile.table(table.name().toString());
      tables.add(found.isPresent() ? demanded(table, found.get()) : table);
    }
    return catalog.withTables(tables);
  }

  private static Table demanded(Table table, TableProfile found) {
    List<Index> indexes = new ArrayList<>(table.indexes());
    for (ColumnProfile shape : found.columns()) {
      Optional<Column> column = table.column(shape.column());
      boolean apart =
          shape.kind() == Kind.TEXT
              && found.rows() >= LEAST_ROWS
              && shape.distinct() - shape.frequent().size() >= LEAST_ROWS;
      if (apart && column.isPresent() && table.foreignKeyOf(shape.column()).isEmpty()) {
        indexes.add(index(table, shape.column()));
      }
    }
    return table.withPostData(table.keys(), table.foreignKeys(), table.exclusions(), indexes);
  }

  private static Index index(Table table, String column) {
    return new Index(
        new QualifiedName(table.name().schema(), "learned_" + column),
        table.name(),
        "btree",
        List.of(KeyPart.ofColumn(column)),
        true,
        false,
        true,
        null,
        null,
        "");
  }
}
