package dev.highwater.anonymize.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.check.Check;
import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.identifier.Vocabulary;
import dev.highwater.anonymize.mask.Shapes;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.ColumnRule;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.value.Pool;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Masks with one rule of the policy replaced by `keep`, checks with the policy as it was reviewed,
/// and wants the check to be red, for every rule there is.
class PolicyMutationIT {

  @RegisterExtension static final TestDatabase SOURCE = TestDatabase.empty();

  private static final Policy REVIEWED = reviewed();
  private static boolean filled;

  @AfterEach
  void drop() throws SQLException {
    try (Connection connection = SOURCE.settings().withDatabase("postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS mutated WITH (FORCE)");
    }
  }

  @Test
  void theReviewedPolicyLeavesNothing() throws Exception {
    CheckResult result = masked(REVIEWED);

    assertThat(result.findings()).noneMatch(one -> one.severity() == Severity.LEAK);
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void aRuleThatIsNotCarriedOutIsFound(Mutant mutant) throws Exception {
    CheckResult result = masked(REVIEWED.with(mutant.rule()));

    assertThat(result.clean()).as("findings %s", result.findings()).isFalse();
  }

  /// A policy with one rule replaced.
  ///
  /// @param cell whose rule it was
  record Mutant(String cell, ColumnRule rule) {
    @Override
    public String toString() {
      return cell;
    }
  }

  static Stream<Mutant> mutants() {
    return REVIEWED.columns().stream()
        .filter(rule -> !(rule.rule().technique() instanceof Technique.Keep))
        // A key that says nothing of a person: keeping it tells nobody anything new.
        .filter(rule -> rule.rule().dataClass() != PersonalDataClass.ORDINARY)
        .flatMap(PolicyMutationIT::mutants);
  }

  private static Stream<Mutant> mutants(ColumnRule column) {
    String cell = column.table() + "." + column.column();
    return kept(column.rule()).entrySet().stream()
        .map(
            entry ->
                new Mutant(
                    cell + entry.getKey(),
                    new ColumnRule(column.table(), column.column(), entry.getValue())));
  }

  /// The rule, and each part of it, replaced by `keep`.
  private static Map<String, Rule> kept(Rule rule) {
    Map<String, Rule> mutants = new LinkedHashMap<>();
    if (rule.technique() instanceof Technique.Keep
        || rule.dataClass() == PersonalDataClass.ORDINARY) {
      return mutants;
    }
    mutants.put("", with(rule, new Technique.Keep()));
    switch (rule.technique()) {
      case Technique.Json json ->
          parts(json.paths())
              .forEach(
                  (name, paths) ->
                      mutants.put(
                          " " + name, with(rule, new Technique.Json(paths, json.unlisted()))));
      case Technique.Fields fields ->
          parts(fields.fields())
              .forEach(
                  (name, parts) ->
                      mutants.put("." + name, with(rule, new Technique.Fields(parts))));
      case Technique.Elements(Rule each) ->
          kept(each)
              .forEach(
                  (name, part) ->
                      mutants.put("[*]" + name, with(rule, new Technique.Elements(part))));
      default -> {}
    }
    return mutants;
  }

  private static Map<String, Map<String, Rule>> parts(Map<String, Rule> rules) {
    Map<String, Map<String, Rule>> mutants = new LinkedHashMap<>();
    rules.forEach(
        (name, rule) ->
            kept(rule)
                .forEach(
                    (part, mutant) -> {
                      Map<String, Rule> others = new LinkedHashMap<>(rules);
                      others.put(name, mutant);
                      mutants.put(name + part, others);
                    }));
    return mutants;
  }

  private static Rule with(Rule rule, Technique technique) {
    return new Rule(rule.dataClass(), technique, rule.reason());
  }

  private static CheckResult masked(Policy policy) throws Exception {
    if (!filled) {
      SOURCE.execute(Clinic.SCHEMA, Clinic.rows(400));
      filled = true;
    }
    ConnectionSettings target = SOURCE.settings().withDatabase("mutated");
    Runs.run(SOURCE.settings(), target, policy, Runs.key("secrets!"), 1);
    return Check.run(
        SOURCE.settings(),
        target,
        REVIEWED,
        CheckOptions.STANDARD.withVocabulary(vocabulary()),
        new Cancellation());
  }

  private static Vocabulary vocabulary() {
    Shapes.Words words = Shapes.Words.of(Pack.load("ph"));
    Set<String> all = new HashSet<>();
    for (Pool pool : List.of(words.givenNames(), words.surnames())) {
      for (int i = 0; i < pool.size(); i++) {
        all.add(pool.text(i));
      }
    }
    return new Vocabulary(all);
  }

  private static Policy reviewed() {
    try {
      return PolicyReader.read("policy.yaml", Clinic.POLICY);
    } catch (SpecException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
