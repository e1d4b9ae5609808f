package dev.highwater.volume.objective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConditionsTest {

  @Test
  void readsTheColumnsOfAFilter() {
    assertThat(
            Conditions.columns(
                "Filter: (((e.category)::text = 'moa_ppa'::text) AND (start_date >= '2025-01-01'::date) AND (progress IS NULL))"))
        .containsExactly("category", "start_date", "progress");
  }

  @Test
  void readsBooleansAndArrays() {
    assertThat(
            Conditions.columns(
                "((NOT is_deleted) AND is_active AND ((status)::text = ANY ('{a,b}'::text[])))"))
        .containsExactly("status", "is_deleted", "is_active");
  }

  @Test
  void aSearchInsideTextsWantsATrigramIndex() {
    assertThat(Conditions.index("common_work_item", "Filter: ((title)::text ~~* '%x%'::text)"))
        .contains("pg_trgm")
        .contains("common_work_item (title)");
  }
}
