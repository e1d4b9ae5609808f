package dev.highwater.seed.profile;

import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.Place;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.Scale;
import dev.highwater.dataset.spec.Scale.Projection;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.profile.ColumnFormulas.Learnt;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.FanOutProfile;
import dev.highwater.seed.profile.DatabaseProfile.Frequent;
import dev.highwater.seed.profile.DatabaseProfile.GrowthProfile;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.OrderProfile;
import dev.highwater.seed.profile.DatabaseProfile.Size;
import dev.highwater.seed.profile.DatabaseProfile.TableProfile;
import dev.highwater.seed.zero.Learned;
import dev.highwater.seed.zero.Learned.NullShare;
import dev.highwater.seed.zero.Learned.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Turns a profile into what a derived spec holds to.
public final class Learner {

  /// Tables of so few rows that are so small a part of the largest one are reference data, and do
  /// not grow with it.
  private static final long SMALL = 1_000;

  private static final long SHARE = 100;

  private static final Place PLACE = new Place("profile", 1);

  private final DatabaseProfile profile;
  private final Catalog catalog;
  private final TableProfile largest;
  private final Map<QualifiedName, Projection> projections = new LinkedHashMap<>();
  private final Map<QualifiedName, TableSpec> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, Map<String, NullShare>> nullShares = new LinkedHashMap<>();
  private final Map<QualifiedName, Map<String, Texts>> texts = new LinkedHashMap<>();
  private final Map<QualifiedName, Map<String, String>> reasons = new LinkedHashMap<>();

  private Learner(DatabaseProfile profile, Catalog catalog) {
    this.profile = profile;
    this.catalog = catalog;
    this.largest =
        profile.tables().stream()
            .max(Comparator.comparingLong(TableProfile::rows))
            .orElseThrow(
                () ->
                    Failure.of("There is nothing to learn from")
                        .where("database " + profile.database())
                        .why("none of its tables holds rows")
                        .remedy("Profile a database with rows, or use seed init"));
  }

  /// What was learned.
  ///
  /// @param candidates tables that a derived dataset may fill
  public static Learned learn(DatabaseProfile profile, Catalog catalog, List<Table> candidates) {
    Learner learner = new Learner(profile, catalog);
    Map<QualifiedName, String> empty = new LinkedHashMap<>();
    for (Table table : candidates) {
      profile
          .table(table.name().toString())
          .ifPresentOrElse(
              found -> learner.table(table, found),
              () -> empty.put(table.name(), "held no rows when it was profiled"));
    }
    long rows = learner.largest.rows();
    return new Learned(
        learner.head(),
        new Scale(
            QualifiedName.parse(learner.largest.table()),
            rows,
            rows,
            Map.of(),
            learner.projections),
        learner.tables,
        learner.nullShares,
        learner.texts,
        empty,
        learner.reasons);
  }

  private String head() {
    return """
    Learned from database %s by 'highwater profile learn': counts, quantiles and groups of %d
    rows and more; no row was read. As many rows as were profiled have every learned value
    exactly as often as it was found.
    """
        .formatted(profile.database(), profile.groupSize());
  }

  private void table(Table table, TableProfile found) {
    Map<String, String> bound = FreeColumns.bound(table, found);
    ColumnFormulas formulas = new ColumnFormulas(found.rows());
    Map<String, Formula> lets = new LinkedHashMap<>();
    Map<String, Formula> columns = new LinkedHashMap<>();
    Map<String, String> why = new HashMap<>();
    Map<String, NullShare> nulls = new LinkedHashMap<>();
    Map<String, Texts> shared = new LinkedHashMap<>();
    Optional<Pairing> pairing =
        Pairing.of(table, found, bound)
            .filter(one -> profile.table(one.side().parent()).isPresent());
    RowLaw law = law(found, pairing);
    Map<String, String> paired = pairing.map(one -> paired(one, found)).orElse(Map.of());
    Map<String, String> joint = joint(table, found, bound, paired, lets);
    for (Column column : table.columns()) {
      ColumnProfile shape = found.column(column.name()).orElseThrow();
      String reason = bound.get(column.name());
      if (joint.containsKey(column.name())) {
        columns.put(column.name(), formula(joint.getOrDefault(column.name(), "")));
        why.put(column.name(), "learned: together, " + words(shape, found.rows()));
        continue;
      }
      if (paired.containsKey(column.name())) {
        columns.put(column.name(), formula(paired.getOrDefault(column.name(), "")));
        why.put(column.name(), "learned: pairs");
        continue;
      }
      if (reason != null) {
        why.put(column.name(), "not learned: " + reason);
        continue;
      }
      String deal = deal(table, column.name());
      Optional<Learnt> learnt = learnt(table, found, bound, shape, formulas, deal);
      if (learnt.isPresent()) {
        if (learnt.get().formula().contains(deal)) {
          lets.put(deal, formula(learnt.get().deal()));
        }
        columns.put(column.name(), formula(learnt.get().formula()));
        why.put(column.name(), "learned: " + words(shape, found.rows()));
      } else if (isShared(shape, found.rows()) && table.foreignKeyOf(column.name()).isEmpty()) {
        shared.put(column.name(), texts(table, column.name(), shape, formulas, deal));
        why.put(column.name(), "learned: " + words(shape, found.rows()));
      } else if (column.nullable() && table.foreignKeyOf(column.name()).isEmpty()) {
        nulls.put(column.name(), new NullShare(shape.nulls(), found.rows()));
      }
    }
    tables.put(table.name(), new TableSpec(table.name(), PLACE, law, false, false, lets, columns));
    nullShares.put(table.name(), nulls);
    texts.put(table.name(), shared);
    why.put("", "%,d when it was profiled".formatted(found.rows()) + grown(table.name(), found));
    reasons.put(table.name(), why);
  }

  /// Formulas of the columns whose values hang together; their lets are put beside the others.
  private Map<String, String> joint(
      Table table,
      TableProfile found,
      Map<String, String> bound,
      Map<String, String> paired,
      Map<String, Formula> lets) {
    Set<String> free = new HashSet<>();
    table.columns().forEach(column -> free.add(column.name()));
    free.removeAll(bound.keySet());
    free.removeAll(paired.keySet());
    References.of(table, catalog).forEach(key -> free.removeAll(key.columns()));
    found.orders().forEach(order -> free.removeAll(List.of(order.earlier(), order.later())));
    Map<String, String> formulas = new HashMap<>();
    for (Joint one : Joint.of(found, free)) {
      lets.put(one.let(), formula(one.deal()));
      formulas.putAll(one.columns());
    }
    return formulas;
  }

  /// Notes the rows that a table will have if they go on coming as lately, and says so in words.
  private String grown(QualifiedName table, TableProfile found) {
    GrowthProfile growth = found.growth();
    double monthly = growth == null ? 0 : growth.lately();
    if (growth == null || monthly < 1 || !grows(found.table())) {
      return "";
    }
    projections.put(
        table,
        new Projection(
            found.rows() + StrictMath.round(12 * monthly),
            found.rows() + StrictMath.round(60 * monthly),
            found.rows() + StrictMath.round(120 * monthly)));
    return ", %,d a month lately by %s".formatted(StrictMath.round(monthly), growth.column());
  }

  private Optional<Learnt> learnt(
      Table table,
      TableProfile found,
      Map<String, String> bound,
      ColumnProfile shape,
      ColumnFormulas formulas,
      String deal) {
    Optional<FanOutProfile> fanOut =
        found.fanOuts().stream().filter(one -> one.column().equals(shape.column())).findFirst();
    if (fanOut.isPresent()) {
      QualifiedName parent = QualifiedName.parse(fanOut.get().parent());
      boolean known = profile.table(fanOut.get().parent()).isPresent();
      boolean settled = !fanOut.get().sizes().isEmpty() || shape.nulls() == found.rows();
      return known && settled
          ? Optional.of(formulas.to(parent, fanOut.get(), grows(fanOut.get().parent()), deal))
          : Optional.empty();
    }
    if (References.of(table, catalog).stream()
        .anyMatch(key -> key.columns().contains(shape.column()))) {
      return Optional.empty();
    }
    Optional<OrderProfile> order =
        found.orders().stream().filter(one -> one.later().equals(shape.column())).findFirst();
    if (order.isEmpty()) {
      return formulas.of(shape, deal);
    }
    String earlier = order.get().earlier();
    Optional<String> dealt =
        found
            .column(earlier)
            .filter(one -> !bound.containsKey(earlier) && ColumnFormulas.isPlain(one))
            .map(one -> deal(table, earlier));
    return formulas.after(order.get(), shape, dealt, deal);
  }

  private static boolean isShared(ColumnProfile shape, long rows) {
    return shape.kind() != Kind.KEY
        && shape.kind() != Kind.OPAQUE
        && ColumnFormulas.isWritable(shape)
        && !shape.sizes().isEmpty()
        && shape.distinct() < rows - shape.nulls();
  }

  private static Texts texts(
      Table table, String column, ColumnProfile shape, ColumnFormulas formulas, String deal) {
    QualifiedName values =
        new QualifiedName(table.name().schema(), table.name().name() + "_" + column + "_values");
    Learnt learnt = formulas.texts(shape, values, deal);
    return new Texts(
        values,
        shape.sizes().stream().mapToLong(Size::groups).sum(),
        deal,
        formula(learnt.deal()),
        formula(learnt.formula()));
  }

  /// The formulas of the two columns of a key of pairs.
  private Map<String, String> paired(Pairing pairing, TableProfile found) {
    ColumnFormulas formulas = new ColumnFormulas(found.rows());
    ColumnProfile other = pairing.other();
    long longest =
        pairing
            .opposite()
            .map(Learner::most)
            .orElseGet(() -> other.frequent().stream().mapToLong(Frequent::rows).max().orElse(1));
    OptionalLong stride = Pairing.stride(found.rows(), most(pairing.side()), longest);
    String formula =
        pairing
            .opposite()
            .map(
                fanOut ->
                    formulas.opposite(
                        QualifiedName.parse(fanOut.parent()),
                        fanOut,
                        grows(fanOut.parent()),
                        stride))
            .orElseGet(() -> formulas.different(other, stride));
    return Map.of(pairing.side().column(), "parent()", other.column(), formula);
  }

  private static long most(FanOutProfile fanOut) {
    return fanOut.sizes().stream().mapToLong(Size::rows).max().orElse(1);
  }

  private boolean grows(String table) {
    return profile.table(table).map(one -> !isReference(one)).orElse(false);
  }

  private boolean isReference(TableProfile table) {
    return table.rows() <= SMALL && table.rows() * SHARE <= largest.rows();
  }

  private RowLaw law(TableProfile found, Optional<Pairing> pairing) {
    if (pairing.isPresent()) {
      FanOutProfile side = pairing.get().side();
      return new RowLaw.PerParent(
          QualifiedName.parse(side.parent()),
          formula(ColumnFormulas.children(side)),
          side.column());
    }
    return isReference(found)
        ? new RowLaw.Constant(found.rows())
        : new RowLaw.Power(found.rows(), largest.rows(), 1, Long.MAX_VALUE);
  }

  private static String deal(Table table, String column) {
    String name = "dealt_" + column;
    while (table.column(name).isPresent()) {
      name += "_";
    }
    return name;
  }

  private static String words(ColumnProfile column, long rows) {
    StringBuilder words = new StringBuilder();
    words.append(column.distinct() == 1 ? "1 value" : "%,d values".formatted(column.distinct()));
    if (column.nulls() > 0) {
      words.append(", %.1f %% null".formatted(100.0 * column.nulls() / rows));
    }
    return words.toString();
  }

  private static Formula formula(String source) {
    try {
      return new Formula(source, Parser.parse(source), PLACE);
    } catch (ExpressionException wrong) {
      throw new IllegalStateException("A learned formula cannot be read: " + source, wrong);
    }
  }
}
