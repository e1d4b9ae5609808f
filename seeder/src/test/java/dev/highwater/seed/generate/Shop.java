package dev.highwater.seed.generate;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The invented shop of the tests: planned, and its rows read back out of their COPY fields.
final class Shop {

  static final List<String> TABLES = List.of("customer", "product", "purchase", "item", "aisle");

  private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private final Planning planning;

  private Shop(Planning planning) {
    this.planning = planning;
  }

  static Shop at(long scale, String spec, Path folder) throws SpecException, IOException {
    Planning planning = plan(scale, spec, folder);
    if (!planning.plan().problems().isEmpty()) {
      throw new IllegalStateException(planning.plan().problems().toString());
    }
    return new Shop(planning);
  }

  static List<String> problems(long scale, String spec, Path folder)
      throws SpecException, IOException {
    return plan(scale, spec, folder).plan().problems().stream()
        .map(problem -> problem.where() + ": " + problem.what())
        .toList();
  }

  private static Planning plan(long scale, String spec, Path folder)
      throws SpecException, IOException {
    Files.writeString(folder.resolve("dataset.yaml"), spec);
    DatasetSpec read = SpecReader.read(new SpecSource.Folder(folder));
    Catalog catalog = ShopCatalog.catalog();
    return new SeedPlanner(read, catalog, Pools.standard(read.seed())).plan(scale);
  }

  static long cents(String decimal) {
    return new BigDecimal(decimal).movePointRight(2).longValueExact();
  }

  List<List<String>> rows(String table) {
    Reader reader = open(table);
    List<List<String>> rows = new ArrayList<>();
    for (long row = 0; row < reader.source.rows(); row++) {
      rows.add(reader.row(row));
    }
    return rows;
  }

  Reader open(String table) {
    TableSource source =
        planning.sources().stream()
            .filter(candidate -> candidate.table().equals(new QualifiedName("public", table)))
            .findFirst()
            .orElseThrow();
    return new Reader(source);
  }

  /// Reads single rows.
  static final class Reader {

    private final TableSource source;
    private final RowWriter writer;
    private final CopyBuffer buffer = new CopyBuffer(1024);

    Reader(TableSource source) {
      this.source = source;
      this.writer = source.open();
    }

    List<String> row(long row) {
      buffer.clear();
      writer.write(row, buffer);
      ByteBuffer bytes = ByteBuffer.wrap(buffer.array(), 0, buffer.size());
      int fields = bytes.getShort();
      List<String> values = new ArrayList<>();
      for (int field = 0; field < fields; field++) {
        int length = bytes.getInt();
        if (length < 0) {
          values.add("null");
        } else {
          byte[] value = new byte[length];
          bytes.get(value);
          String type = ShopCatalog.type(source.table().name(), source.columns().get(field));
          values.add(text(ByteBuffer.wrap(value), type));
        }
      }
      return values;
    }

    private static String text(ByteBuffer value, String type) {
      return switch (type) {
        case "int8" -> "" + value.getLong();
        case "int4" -> "" + value.getInt();
        case "date" -> LocalDate.ofEpochDay(value.getInt() + POSTGRES_EPOCH_DAY).toString();
        case "numeric" -> decimal(value).toPlainString();
        case "jsonb" -> {
          value.get();
          yield StandardCharsets.UTF_8.decode(value).toString();
        }
        default -> StandardCharsets.UTF_8.decode(value).toString();
      };
    }

    /// Base-10,000 digits as `numeric_send` lays them out.
    private static BigDecimal decimal(ByteBuffer value) {
      int digits = value.getShort();
      int weight = value.getShort();
      int sign = value.getShort();
      int scale = value.getShort();
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < digits; i++) {
        sum = sum.add(BigDecimal.valueOf(value.getShort()).scaleByPowerOfTen(4 * (weight - i)));
      }
      return (sign == 0 ? sum : sum.negate()).setScale(scale);
    }
  }
}
