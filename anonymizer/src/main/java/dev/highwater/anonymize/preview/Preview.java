package dev.highwater.anonymize.preview;

import dev.highwater.anonymize.mask.FieldMask;
import dev.highwater.anonymize.mask.MaskCompiler;
import dev.highwater.anonymize.mask.RowMask;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.field.FieldText;
import dev.highwater.dataset.literal.FieldEncoder;
import dev.highwater.dataset.literal.LiteralException;
import dev.highwater.dataset.literal.Literals;
import dev.highwater.schema.catalog.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends one invented row of each table through its masks. Nothing of the source's rows is read.
public final class Preview {

  private Preview() {}

  /// A masked column, before and after.
  ///
  /// @param before empty where no value of the type can be invented here
  public record Line(String table, String column, String technique, String before, String after) {}

  /// All masked columns.
  ///
  /// @param pack whose numbers are invented
  public static List<Line> of(MaskPlan plan, MaskCompiler compiler, Pack pack) {
    List<Line> lines = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      if (!table.passes()) {
        lines.addAll(of(table, compiler, new Samples(pack)));
      }
    }
    return lines;
  }

  private static List<Line> of(TablePlan table, MaskCompiler compiler, Samples samples) {
    List<Column> columns = table.columns();
    CopyBuffer in = new CopyBuffer(1024);
    in.header();
    in.tuple(columns.size());
    columns.forEach(column -> sample(samples, table, column, in));
    in.trailer();
    @Nullable FieldMask[] masks = compiler.compile(columns, lenient(table.rules()));
    CopyBuffer out = new CopyBuffer(1024);
    out.header();
    try {
      CopyReader before = reader(in);
      before.next();
      new RowMask(masks).write(before, out);
      out.trailer();
      CopyReader after = reader(out);
      after.next();
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        Technique technique = table.technique(column);
        if (!(technique instanceof Technique.Keep)) {
          lines.add(
              new Line(
                  table.table().name().toString(),
                  column.name(),
                  technique.written(),
                  text(column, before, i),
                  text(column, after, i)));
        }
      }
      return lines;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// An invented value may have a path that no policy knows.
  private static Map<String, Rule> lenient(Map<String, Rule> rules) {
    Map<String, Rule> lenient = new HashMap<>();
    rules.forEach(
        (name, rule) ->
            lenient.put(
                name,
                rule.technique() instanceof Technique.Json json
                    ? new Rule(
                        rule.dataClass(),
                        new Technique.Json(json.paths(), Technique.Unlisted.SUPPRESS),
                        rule.reason())
                    : rule));
    return lenient;
  }

  private static void sample(Samples samples, TablePlan table, Column column, CopyBuffer out) {
    Optional<FieldEncoder> encoder = Literals.encoder(column.type());
    String literal = samples.of(table.rule(column), column.type());
    if (encoder.isEmpty() || literal.isEmpty()) {
      out.writeNull();
      return;
    }
    byte[] utf8 = literal.getBytes(StandardCharsets.UTF_8);
    CopyBuffer field = new CopyBuffer(64);
    try {
      encoder.get().write(utf8, 0, utf8.length, field);
      out.putBytes(field.array(), 0, field.size());
    } catch (LiteralException none) {
      out.writeNull();
    }
  }

  private static CopyReader reader(CopyBuffer buffer) {
    return CopyReader.of(new ByteArrayInputStream(buffer.array(), 0, buffer.size()));
  }

  private static String text(Column column, CopyReader row, int field) {
    int length = row.fieldLength(field);
    if (length < 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    FieldText.of(FieldForm.of(column.type()))
        .ifPresent(printer -> printer.append(row.array(), row.fieldOffset(field), length, text));
    return text.toString();
  }
}
