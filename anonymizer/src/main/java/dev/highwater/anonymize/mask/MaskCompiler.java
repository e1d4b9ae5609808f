package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.key.Prf;
import dev.highwater.anonymize.policy.Grain;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.dataset.value.Pool;
import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes masks of rules. What it makes is confined to one thread; it is not.
public final class MaskCompiler {

  private final MaskingKey key;
  private final Shapes shapes;
  private final Pool words;
  private final Set<String> smallDomains;
  private final Function<String, TextScrubber> scrubbers;

  /// @param words for text without meaning, in ASCII
  /// @param smallDomains key domains that have a `smallint` column
  /// @param scrubbers gives one of a key domain for each mask of free text
  public MaskCompiler(
      MaskingKey key,
      Shapes shapes,
      Pool words,
      Set<String> smallDomains,
      Function<String, TextScrubber> scrubbers) {
    this.key = key;
    this.shapes = shapes;
    this.words = words;
    this.smallDomains = Set.copyOf(smallDomains);
    this.scrubbers = scrubbers;
  }

  /// The masks of a table's columns.
  ///
  /// @param columns those that are copied, in their order
  /// @param rules of all of them
  /// @return null where a column passes
  /// @throws IllegalArgumentException where a technique and a type do not go together, without the
  ///   column's name
  public @Nullable FieldMask[] compile(List<Column> columns, Map<String, Rule> rules) {
    @Nullable FieldMask[] masks = new FieldMask[columns.size()];
    for (int i = 0; i < masks.length; i++) {
      Column column = columns.get(i);
      Rule rule = rules.get(column.name());
      if (rule == null) {
        throw new IllegalArgumentException("nothing says what becomes of it");
      }
      masks[i] = ofColumn(rule.technique(), column, columns);
    }
    return masks;
  }

  /// Looks whether a technique goes with a column.
  ///
  /// @throws IllegalArgumentException with why it does not, without the column's name
  public void check(List<Column> columns, Column column, Technique technique) {
    var _ = ofColumn(technique, column, columns);
  }

  /// The mask of a whole column; null where it passes. The query that reads the rows has shuffled
  /// already what is to be shuffled.
  private @Nullable FieldMask ofColumn(Technique technique, Column column, List<Column> columns) {
    return technique instanceof Technique.Shuffle
        ? null
        : compile(technique, column.type(), columns, column.name());
  }

  /// The mask of one cell; null where it passes.
  @Nullable FieldMask compile(
      Technique technique, ColumnType type, List<Column> columns, String cell) {
    Family family = Family.of(type);
    return switch (technique) {
      case Technique.Keep _ -> null;
      case Technique.Suppress(Technique.Filler filler) -> Suppression.mask(filler, type);
      case Technique.KnownPassword(String hash) ->
          Suppression.mask(new Technique.Filler.Constant(hash), type);
      case Technique.Generalize(Grain grain) -> generalized(grain, family);
      case Technique.Pseudonymize pseudonym -> pseudonym(pseudonym, type, family, columns);
      case Technique.Permute(String domain) -> permuted(domain, family);
      case Technique.ShiftDate shift -> shifted(shift, family, columns);
      case Technique.AddNoise noise -> noisy(noise, type, family, columns);
      case Technique.Synthesize(String domain) -> {
        expect(family == Family.TEXT, "synthesize makes text");
        yield TextMasks.synthetic(key.prf(domain, "synthetic text"), words);
      }
      case Technique.Scrub(String domain) -> {
        expect(family == Family.TEXT, "scrub reads text");
        yield scrubbed(domain, type.base().maximumLength());
      }
      case Technique.Json json -> json(json, family, columns, cell);
      case Technique.Elements(Rule each) -> {
        ColumnType element = type.base().element();
        expect(family == Family.ARRAY && element != null, "'elements' is for arrays");
        FieldMask mask =
            element == null ? null : compile(each.technique(), element, columns, cell + "[*]");
        yield mask == null ? null : CompoundMasks.elements(mask);
      }
      case Technique.Fields(Map<String, Rule> fields) -> fields(fields, type, columns, cell);
      case Technique.Shuffle _ -> throw unfit("only whole columns can be shuffled");
    };
  }

  /// Another name may be longer than the one that was there: what the column has no room for goes.
  private FieldMask scrubbed(String domain, int longest) {
    TextScrubber scrubber = scrubbers.apply(domain);
    return (bytes, offset, length, row, out) -> {
      Utf8 text = out.beginText();
      int from = text.length();
      scrubber.scrub(bytes, offset, length, text);
      if (longest >= 0) {
        text.limit(from, longest);
      }
      out.endText(true);
    };
  }

  private static FieldMask generalized(Grain grain, Family family) {
    return switch (grain) {
      case Grain.Calendar calendar ->
          switch (family) {
            case DATE -> MomentMasks.coarserDate(calendar);
            case TIMESTAMP -> MomentMasks.coarserTimestamp(calendar);
            case TEXT -> TextMasks.coarserIsoDate(calendar);
            default -> throw unfit("'" + calendar.written() + "' is a grain of dates");
          };
      case Grain.Band band ->
          switch (family) {
            case WHOLE -> NumberMasks.bandOfWhole(band);
            case FLOAT -> NumberMasks.coarserFloat(band);
            case DECIMAL -> NumberMasks.coarserDecimal(band);
            default -> throw unfit("'band' is a grain of numbers");
          };
      case Grain.Decimals decimals ->
          switch (family) {
            case FLOAT -> NumberMasks.coarserFloat(decimals);
            case DECIMAL -> NumberMasks.coarserDecimal(decimals);
            default -> throw unfit("'decimals' is a grain of numbers with decimals");
          };
      case Grain.Prefix prefix -> {
        expect(family == Family.TEXT, "'prefix' is a grain of text");
        yield TextMasks.prefix(prefix);
      }
      case Grain.Network network -> {
        expect(family == Family.ADDRESS, "'network' is a grain of inet and cidr");
        yield InetMasks.network(network);
      }
    };
  }

  private FieldMask pseudonym(
      Technique.Pseudonymize pseudonym, ColumnType type, Family family, List<Column> columns) {
    String name = pseudonym.shape();
    KeyForm own = pseudonym.distinct() ? KeyForm.EXACT : ownForm(name, type);
    Entity entity = entity(pseudonym.by(), columns, own);
    Prf prf = key.prf(pseudonym.domain(), Shapes.isOfNames(name) ? "names" : "shape " + name);
    if (family == Family.ADDRESS && name.equals("ip")) {
      return InetMasks.pseudonym(entity, prf);
    }
    expect(family == Family.TEXT, "pseudonyms are text; keys of other types are permuted");
    Shape shape =
        shapes
            .find(name)
            .orElseThrow(
                () ->
                    unfit(
                        "there is no shape '"
                            + name
                            + "'; there are "
                            + String.join(", ", shapes.names())));
    Code code = pseudonym.distinct() ? code(pseudonym, columns) : Code.NONE;
    int longest = type.base().maximumLength();
    if (pseudonym.distinct()) {
      expect(
          Shapes.canBeDistinct(name),
          "'" + name + "' cannot be distinct for any number of entities; permute it");
      expect(
          longest < 0 || longest > Code.LONGEST + (name.equals("email") ? 26 : 0),
          longest + " characters are too few for distinct pseudonyms");
    }
    return new PseudonymMask(entity, prf, shape, code, longest);
  }

  private Code code(Technique.Pseudonymize pseudonym, List<Column> columns) {
    if (pseudonym.by().size() == 1) {
      int field = field(pseudonym.by().get(0), columns);
      if (Family.of(columns.get(field).type()) == Family.WHOLE) {
        return Code.ofWhole(
            field,
            new WholePermutation(
                key, pseudonym.domain() + " code", smallDomains.contains(pseudonym.domain())));
      }
    }
    return Code.KEYED;
  }

  private FieldMask permuted(String domain, Family family) {
    return switch (family) {
      case WHOLE -> {
        WholePermutation permutation =
            new WholePermutation(key, domain, smallDomains.contains(domain));
        yield (bytes, offset, length, row, out) ->
            WholeFields.write(
                permutation.apply(WholeFields.read(bytes, offset, length)), length, out);
      }
      case UUID -> new UuidPermutation(key, domain);
      case TEXT -> new DigitPermutation(key, domain);
      default -> throw unfit("whole numbers, uuids and numbers written as text can be permuted");
    };
  }

  private FieldMask shifted(Technique.ShiftDate shift, Family family, List<Column> columns) {
    Entity entity = entity(shift.by(), columns, KeyForm.EXACT);
    Prf prf = key.prf(shift.domain(), "shift of dates");
    Draw draw = new Draw();
    MomentMasks.Shift days =
        (bytes, offset, length, row) -> {
          long hash = entity.hash(prf, bytes, offset, length, row);
          int moved = draw.of(hash, prf.rest()).below(2 * shift.days()) - shift.days();
          return moved >= 0 ? moved + 1 : moved;
        };
    return switch (family) {
      case DATE -> MomentMasks.shiftedDate(days);
      case TIMESTAMP -> MomentMasks.shiftedTimestamp(days);
      case TEXT -> TextMasks.isoDate(days);
      default -> throw unfit("dates can be shifted");
    };
  }

  private FieldMask noisy(
      Technique.AddNoise noise, ColumnType type, Family family, List<Column> columns) {
    Entity entity = entity(noise.by(), columns, KeyForm.of(type));
    Prf prf = key.prf(noise.domain(), "noise");
    NumberMasks.Factor factor =
        (bytes, offset, length, row) -> {
          long hash = entity.hash(prf, bytes, offset, length, row);
          // From -1 to 1.
          double unit = (hash >> 10) * 0x1.0p-53;
          return 1 + noise.share() * unit;
        };
    return switch (family) {
      case WHOLE -> NumberMasks.noisyWhole(factor);
      case FLOAT -> NumberMasks.noisyFloat(factor);
      case DECIMAL -> NumberMasks.noisyDecimal(factor);
      default -> throw unfit("numbers can have noise");
    };
  }

  private FieldMask json(Technique.Json json, Family family, List<Column> columns, String cell) {
    JsonMask.Storage storage =
        switch (family) {
          case JSON -> JsonMask.Storage.JSON;
          case JSONB -> JsonMask.Storage.JSONB;
          case TEXT -> JsonMask.Storage.TEXT;
          default -> throw unfit("'json' is for json, jsonb and text");
        };
    Map<String, JsonMask.Leaf> leaves = new LinkedHashMap<>();
    json.paths()
        .forEach(
            (path, rule) -> leaves.put(path, leaf(rule.technique(), columns, cell + " " + path)));
    return new JsonMask(
        cell, JsonPaths.of(leaves), json.unlisted() == Technique.Unlisted.SUPPRESS, storage);
  }

  private JsonMask.Leaf leaf(Technique technique, List<Column> columns, String cell) {
    FieldMask text = null;
    FieldMask number = null;
    IllegalArgumentException first = null;
    try {
      text = compile(technique, JsonTypes.TEXT, columns, cell);
    } catch (IllegalArgumentException unfit) {
      first = unfit;
      text = TextMasks::toNull;
    }
    if (technique instanceof Technique.Generalize || technique instanceof Technique.AddNoise) {
      try {
        number = compile(technique, JsonTypes.NUMERIC, columns, cell);
      } catch (IllegalArgumentException unfit) {
        if (first != null) {
          throw unfit;
        }
      }
    } else if (first != null) {
      throw first;
    }
    return new JsonMask.Leaf(text, number, technique instanceof Technique.Keep);
  }

  private @Nullable FieldMask fields(
      Map<String, Rule> rules, ColumnType type, List<Column> columns, String cell) {
    List<ColumnType.Field> fields = type.base().fields();
    expect(!fields.isEmpty(), "'fields' is for composites");
    @Nullable FieldMask[] masks = new FieldMask[fields.size()];
    for (int i = 0; i < masks.length; i++) {
      ColumnType.Field field = fields.get(i);
      Rule rule = rules.get(field.name());
      if (rule == null) {
        throw unfit("its field " + field.name() + " has no rule");
      }
      masks[i] = compile(rule.technique(), field.type(), columns, cell + "." + field.name());
    }
    return CompoundMasks.fields(masks);
  }

  private static KeyForm ownForm(String shape, ColumnType type) {
    return switch (shape) {
      case "phone", "landline" -> KeyForm.DIGITS;
      default -> KeyForm.of(type);
    };
  }

  private static Entity entity(List<String> by, List<Column> columns, KeyForm own) {
    int[] fields = new int[by.size()];
    KeyForm[] forms = new KeyForm[by.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field(by.get(i), columns);
      forms[i] = KeyForm.of(columns.get(fields[i]).type());
    }
    return new Entity(fields, forms, own);
  }

  private static int field(String name, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw unfit("its table has no column '" + name + "' to tell entities by");
  }

  private static void expect(boolean fits, String otherwise) {
    if (!fits) {
      throw unfit(otherwise);
    }
  }

  private static IllegalArgumentException unfit(String why) {
    return new IllegalArgumentException(why);
  }
}
