package dev.highwater.seed.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.expression.ExpressionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentFormulaTest {

  @Test
  void columnsStandWhereTheirKeysLead() throws ExpressionException {
    Map<List<String>, String> inside = new LinkedHashMap<>();
    inside.put(List.of("id"), "id");
    inside.put(List.of("state", "current"), "state current");
    inside.put(List.of("it's"), "row");

    assertThat(
            DocumentFormula.of("maybe(0.6, {'id': 5, 'state': 'x', 'note': words(1, 2)})", inside))
        .isEqualTo(
            "{'id': id, 'note': words(1, 2), 'it''s': \"row\", 'state': {'current': \"state current\"}}");
  }

  @Test
  void objectsKeepWhatElseIsInThem() throws ExpressionException {
    assertThat(DocumentFormula.of("{'a': {'b': 1, 'c': 2}}", Map.of(List.of("a", "c"), "x")))
        .isEqualTo("{'a': {'b': 1, 'c': x}}");
  }

  @Test
  void whatIsNoObjectGivesWay() throws ExpressionException {
    assertThat(DocumentFormula.of("list(0, 3, words(1, 1))", Map.of(List.of("a"), "a")))
        .isEqualTo("{'a': a}");
  }
}
