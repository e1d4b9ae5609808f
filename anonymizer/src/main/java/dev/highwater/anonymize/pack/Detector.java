package dev.highwater.anonymize.pack;

import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One kind of personal data: how it is found, and what is proposed for it.
///
/// @param names words in a column's name or comment; with `=` before them, the whole name
/// @param tables words of which the table's name must have some; none for any table
/// @param types families of types it can have; `short` stands for texts of at most 100 characters,
///   `any` for all
/// @param content what a value looks like as a whole, where that is telling
/// @param technique as policies write it
/// @param parameters of the technique, as policies write them
/// @param because for the reason of a rule
public record Detector(
    String name,
    List<String> names,
    List<String> tables,
    Set<String> types,
    Optional<Pattern> content,
    CheckDigit check,
    PersonalDataClass dataClass,
    String technique,
    Map<String, String> parameters,
    String because) {

  private static final int SHORT = 100;

  /// Where a name ends so, it is of something about what stands before: a contact's type is none.
  private static final Set<String> ABOUT =
      Set.of(
          "type",
          "kind",
          "status",
          "level",
          "category",
          "count",
          "position",
          "method",
          "criteria",
          "priorities",
          "issues",
          "title",
          "time",
          "description",
          "needed",
          "center",
          "enabled");

  public Detector {
    names = List.copyOf(names);
    tables = List.copyOf(tables);
    types = Set.copyOf(types);
    parameters = Map.copyOf(parameters);
  }

  /// Whether a column of that name may be one.
  public boolean isNamed(String table, String column) {
    String words = Words.of(column);
    return names.stream().anyMatch(one -> finds(one, words))
        && (tables.isEmpty() || tables.stream().anyMatch(one -> finds(one, Words.of(table))));
  }

  /// Whether a comment speaks of it.
  public boolean isSpokenOf(String comment) {
    String words = Words.of(comment);
    return tables.isEmpty()
        && names.stream().anyMatch(one -> !one.startsWith("=") && finds(one, words));
  }

  /// Whether values of a type can be it.
  public boolean canBe(ColumnType type) {
    ValueFamily family = ValueFamily.of(type);
    if (types.contains("any") || types.contains(family.written())) {
      return true;
    }
    int longest = type.base().maximumLength();
    return types.contains("short")
        && family == ValueFamily.TEXT
        && longest >= 0
        && longest <= SHORT;
  }

  private static boolean finds(String wanted, String words) {
    if (wanted.startsWith("=")) {
      return words.equals(" " + wanted.substring(1) + " ");
    }
    String name = words.strip();
    return ABOUT.contains(name.substring(name.lastIndexOf(' ') + 1))
        ? words.endsWith(" " + wanted + " ")
        : words.contains(" " + wanted + " ") || words.contains(" " + wanted.replace(" ", "") + " ");
  }
}
