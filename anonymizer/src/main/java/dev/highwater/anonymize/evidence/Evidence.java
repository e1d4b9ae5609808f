package dev.highwater.anonymize.evidence;

import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a check leaves behind.
///
/// @param words *pseudonymized*, unless the key is gone and nothing links the rows to people
/// @param policy its SHA-256
/// @param key the fingerprint of the masking key, or nothing where nobody gave it
/// @param checkedAt by the caller's clock, ISO 8601
/// @param techniques how many cells of each class have each technique
public record Evidence(
    int format,
    String verdict,
    String words,
    String policy,
    String policyName,
    String schema,
    String key,
    String version,
    String checkedAt,
    Map<String, Map<String, Integer>> techniques,
    CheckResult result) {

  private static final long LEAST_GROUP = 5;

  /// The evidence of a check.
  ///
  /// @param oneShot whether nobody has the masking key any more
  public static Evidence of(
      Policy policy,
      CheckResult result,
      String key,
      boolean oneShot,
      String version,
      String checkedAt) {
    Map<String, Map<String, Integer>> techniques = new TreeMap<>();
    for (PersonalDataClass one : PersonalDataClass.values()) {
      policy.columns().stream()
          .filter(rule -> rule.rule().dataClass() == one)
          .forEach(
              rule ->
                  techniques
                      .computeIfAbsent(one.written(), name -> new TreeMap<>())
                      .merge(rule.rule().technique().written(), 1, Integer::sum));
    }
    return new Evidence(
        1,
        result.clean() ? "clean" : "leak",
        oneShot && result.clean() && nobodyIsRare(result)
            ? "anonymized by the checks named"
            : "pseudonymized",
        policy.digest(),
        policy.name(),
        result.schema(),
        key,
        version,
        checkedAt,
        techniques,
        result);
  }

  /// Whether everybody shares what is left of him with at least four others. Where the check knew
  /// of no table of people with quasi-identifiers, nobody has looked, and nothing is claimed.
  private static boolean nobodyIsRare(CheckResult result) {
    return !result.risks().isEmpty()
        && result.risks().stream().allMatch(risk -> risk.smallest() >= LEAST_GROUP);
  }

  /// The bytes that are signed.
  public byte[] json() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .build()
        .writeValueAsBytes(this);
  }

  /// The page for people, in itself whole.
  public String page() {
    StringBuilder rows = new StringBuilder();
    List<Finding> findings = result.findings();
    for (Finding one : findings) {
      rows.append("<tr>");
      for (Object cell :
          List.of(
              one.severity(),
              one.shownKind(),
              one.table(),
              one.cell(),
              one.count(),
              one.row(),
              one.detail())) {
        rows.append("<td>").append(escaped(String.valueOf(cell))).append("</td>");
      }
      rows.append("</tr>\n");
    }
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Evidence of a check</title>
    <meta name="viewport" content="width=device-width">
    <style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;
    margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%%}
    th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #8886}</style></head><body>
    <h1>%s: %s</h1>
    <p>Policy %s, SHA-256 %s. Key %s. Schema %s. Checked %s by Highwater %s.</p>
    <p>%d forms of identifiers and %d dates were looked for in %d bytes of %d tables.</p>
    <table><caption>Findings</caption><thead><tr><th scope="col">severity<th scope="col">kind
    <th scope="col">table<th scope="col">cell<th scope="col">count<th scope="col">row
    <th scope="col">detail</thead><tbody>
    %s</tbody></table></body></html>
    """
        .formatted(
            escaped(verdict),
            escaped(words),
            escaped(policyName),
            escaped(policy),
            escaped(key.isEmpty() ? "not given" : key),
            escaped(schema),
            escaped(checkedAt),
            escaped(version),
            result.identifiers(),
            result.dates(),
            result.bytes(),
            result.tables().size(),
            rows);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
