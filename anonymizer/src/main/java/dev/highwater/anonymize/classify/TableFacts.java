package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.pack.Detector;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.pack.ValueFamily;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Routine;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.catalog.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a catalogue tells about tables that matters for what their columns may hold.
final class TableFacts {

  private static final Set<String> OF_NAMES =
      Set.of("given_name", "surname", "name_of_person", "username");
  private static final Pattern OWN =
      Pattern.compile(
          ".* (full name|fullname|complete name|real name|display name|buong pangalan) .*");
  private static final Pattern SOMEBODY_ELSES =
      Pattern.compile(
          ".* (mother|mothers|father|fathers|guardian|guardians|spouse|parent|emergency|maiden|"
              + "contact|kin|supervisor|adviser|doctor|owner) .*");
  private static final Pattern USERS = Pattern.compile(".* (user|users|person|people|persons) ");
  private static final String NAME = " name ";
  private static final Pattern STEP = Pattern.compile("\\)*\\s*->>?\\s*'([^']+)'(?:::text)?");
  private static final Pattern ORGANIZATIONS =
      Pattern.compile(
          ".* (organization|organizations|organisation|organisations|company|companies|agency|agencies"
              + "|office|offices|department|departments|supplier|suppliers|vendor|vendors|school"
              + "|schools|hospital|hospitals|clinic|clinics|bank|banks|store|stores|shop|shops|branch"
              + "|branches|team|teams|group|groups|list|lists|ministry|ministries|institution"
              + "|institutions|association|associations|partner|partners|project|projects|site|sites"
              + "|setting|settings|template|templates|server|servers|service|services|campaign"
              + "|campaigns|event|events|venue|venues|tenant|tenants|integration|integrations|app|apps|domain|domains|mailbox|channel|channels|region|province|municipality)"
              + " .*");
  private static final Pattern HISTORY =
      Pattern.compile(
          ".* (audit|auditlog|audits|history|histories|log|logs|logentry|trail|revision|revisions|version|versions|changelog|shadow|journal|bitacora|kasaysayan|snapshot|snapshots)"
              + " .*");
  private static final Pattern WORDS_LISTED =
      Pattern.compile("(?s).*(= ANY \\(+ARRAY\\[| IN \\(|= '[^']*'::).*");

  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern CAST = Pattern.compile("::[a-z ]+(\\[])?");
  private static final Pattern PARENTHESES = Pattern.compile("[()\\s]");

  private final Catalog catalog;
  private final Pack pack;
  private final Map<QualifiedName, Boolean> ofPersons = new HashMap<>();

  TableFacts(Catalog catalog, Pack pack) {
    this.catalog = catalog;
    this.pack = pack;
  }

  /// Columns that some key or unique index forbids two equal values of, alone or with others.
  static Set<String> unique(Table table) {
    Set<String> columns = new HashSet<>();
    uniqueKeys(table).forEach(columns::addAll);
    return columns;
  }

  /// The columns of each key and unique index; those an expression may read are taken for its own.
  static List<Set<String>> uniqueKeys(Table table) {
    List<Set<String>> keys = new ArrayList<>();
    table.keys().forEach(key -> keys.add(new HashSet<>(key.columns())));
    for (Index index : table.indexes()) {
      if (index.unique()) {
        Set<String> columns = new HashSet<>();
        for (KeyPart part : index.keys()) {
          switch (part.term()) {
            case Term.OfColumn(String column) -> columns.add(column);
            case Term.OfExpression(String expression) ->
                table.columns().stream()
                    .map(Column::name)
                    .filter(name -> expression.contains(name))
                    .forEach(columns::add);
          }
        }
        keys.add(columns);
      }
    }
    return keys;
  }

  /// Paths of a JSON column that unique expressions read; nothing where a key takes it whole, or in
  /// a way that is not understood.
  static Optional<Set<String>> uniquePaths(Table table, Column column) {
    if (table.keys().stream().anyMatch(key -> key.columns().contains(column.name()))) {
      return Optional.empty();
    }
    Pattern read = Pattern.compile("(?<!\\w)\"?" + Pattern.quote(column.name()) + "\"?(?!\\w)");
    Set<String> paths = new HashSet<>();
    for (Index index : table.indexes()) {
      for (KeyPart part : index.unique() ? index.keys() : List.<KeyPart>of()) {
        String sql = part.term().sql();
        for (Matcher found = read.matcher(sql); found.find(); ) {
          String path = path(sql.substring(found.end()));
          if (path.isEmpty()) {
            return Optional.empty();
          }
          paths.add("$" + path);
        }
      }
    }
    return paths.isEmpty() && unique(table).contains(column.name())
        ? Optional.empty()
        : Optional.of(paths);
  }

  /// The steps that an expression begins with.
  private static String path(String sql) {
    StringBuilder path = new StringBuilder();
    Matcher step = STEP.matcher(sql);
    while (step.lookingAt()) {
      path.append('.').append(step.group(1));
      step.region(step.end(), sql.length());
    }
    return path.toString();
  }

  /// Whether rows are copies of other rows: by the table's name, or because a trigger writes it.
  boolean isHistory(Table table) {
    return HISTORY.matcher(Words.of(table.name().name())).matches() || isWrittenByTrigger(table);
  }

  boolean isWrittenByTrigger(Table table) {
    Pattern writes =
        Pattern.compile(
            "(?s).*insert\\s+into\\s+(\\w+\\.)?\"?"
                + Pattern.quote(table.name().name().toLowerCase(Locale.ROOT))
                + "\"?\\b.*");
    return catalog.routines().stream()
        .filter(Routine::trigger)
        .anyMatch(one -> writes.matcher(one.body().toLowerCase(Locale.ROOT)).matches());
  }

  /// Whether a CHECK lists the values of a column.
  static boolean isListed(Table table, Column column) {
    return table.checks().stream()
        .filter(check -> check.columns().equals(List.of(column.name())))
        .map(Check::expression)
        .anyMatch(one -> WORDS_LISTED.matcher(one).matches());
  }

  /// Whether a CHECK leaves a column nothing but words of its own, such as `state = ANY
  /// (ARRAY['draft', 'sent'])`, so that no person can stand in it.
  static boolean isClosed(Table table, Column column) {
    Pattern words =
        Pattern.compile("\"?" + Pattern.quote(column.name()) + "\"?=ANYARRAY\\['(,')*]");
    return table.checks().stream()
        .filter(check -> check.columns().equals(List.of(column.name())))
        .map(check -> LITERAL.matcher(check.expression()).replaceAll("'"))
        .map(text -> CAST.matcher(text).replaceAll(""))
        .map(text -> PARENTHESES.matcher(text).replaceAll(""))
        .anyMatch(text -> words.matcher(text).matches());
  }

  /// Whose a column's values are.
  Proposal.Entity entity(Table table, Column column) {
    String words = Words.of(column.name());
    boolean isOwn =
        !SOMEBODY_ELSES.matcher(words).matches()
            && (OWN.matcher(words).matches()
                || named(table, column).filter(one -> one.name().equals("full_name")).isEmpty());
    Optional<ForeignKey> prefixed =
        table.foreignKeys().stream()
            .filter(key -> key.columns().size() == 1)
            .filter(key -> isPersons(key.referencedTable()))
            .filter(
                key ->
                    (isOwn && isOneToOne(table, key.columns().get(0)))
                        || column.name().startsWith(stem(key.columns().get(0))))
            .filter(key -> !isNullable(table, key.columns().get(0)))
            .findFirst();
    if (prefixed.isPresent()) {
      ForeignKey key = prefixed.get();
      return new Proposal.Entity(
          catalog.table(key.referencedTable()).map(TableFacts::domain).orElse("person"),
          key.columns());
    }
    if (isOfPersons(table) && isOwn) {
      return new Proposal.Entity(
          domain(table), table.primaryKey().map(Key::columns).orElse(List.of()));
    }
    return new Proposal.Entity("person", List.of());
  }

  private boolean isPersons(QualifiedName name) {
    return catalog.table(name).filter(this::isOfPersons).isPresent();
  }

  private static String stem(String column) {
    return column.endsWith("_id") ? column.substring(0, column.length() - 2) : column + "_";
  }

  private static boolean isNullable(Table table, String column) {
    return table.column(column).map(Column::nullable).orElse(true);
  }

  private static boolean isOneToOne(Table table, String column) {
    return table.keys().stream().anyMatch(key -> key.columns().equals(List.of(column)));
  }

  /// Whether each row of a table is a person: it has a name of its own and a key of one column.
  boolean isOfPersons(Table table) {
    Boolean known = ofPersons.get(table.name());
    if (known == null) {
      known = looksOfPersons(table);
      ofPersons.put(table.name(), known);
    }
    return known;
  }

  private boolean looksOfPersons(Table table) {
    return table.primaryKey().filter(key -> key.columns().size() == 1).isPresent()
        && table.columns().stream()
            .filter(column -> ValueFamily.of(column.type()) == ValueFamily.TEXT)
            .anyMatch(
                column ->
                    named(table, column).filter(one -> OF_NAMES.contains(one.name())).isPresent());
  }

  private static String domain(Table table) {
    String words = Words.of(table.name().name());
    return USERS.matcher(words).matches() ? "person" : table.name().toString();
  }

  /// The first detector that a column's name and type fit. What is called just a name is a person's
  /// where an e-mail address stands beside it, unless the table is of organizations or things.
  Optional<Detector> named(Table table, Column column) {
    Optional<Detector> found = byName(table, column);
    if (found.isPresent()
        || !Words.of(column.name()).equals(NAME)
        || ORGANIZATIONS.matcher(Words.of(table.name().name())).matches()
        || table.columns().stream().noneMatch(other -> isMail(table, other))) {
      return found;
    }
    return pack.detectors().stream()
        .filter(one -> one.name().equals("name_of_person") && one.canBe(column.type()))
        .findFirst();
  }

  private boolean isMail(Table table, Column column) {
    return byName(table, column).filter(one -> one.name().equals("email")).isPresent();
  }

  private Optional<Detector> byName(Table table, Column column) {
    return pack.detectors().stream()
        .filter(one -> one.canBe(column.type()))
        .filter(one -> one.isNamed(table.name().name(), column.name()))
        .findFirst();
  }
}
