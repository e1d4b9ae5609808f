package dev.highwater.seed.zero;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.testing.ZeroPlan;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NamedValuesIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @Test
  void aTextTakesTheValuesThatConditionsAndDefaultsName() throws SQLException {
    DATABASE.execute(
        "CREATE TABLE job (id int PRIMARY KEY, state text NOT NULL DEFAULT 'new',"
            + " queue text NOT NULL DEFAULT 'main', note text NOT NULL DEFAULT '')",
        "CREATE INDEX ON job (id) WHERE state = ANY (ARRAY['new', 'running'])",
        "CREATE INDEX ON job (queue) WHERE state <> 'done'");
    TablePlan job = ZeroPlan.of(DATABASE.settings(), 10).plan().tables().getFirst();

    assertThat(formula(job, "state")).isEqualTo("weighted('new': 60, 'running': 30, 'done': 20)");
    assertThat(formula(job, "queue")).isEqualTo("if(chance(0.7), 'main', words(1, 1))");
    assertThat(formula(job, "note")).contains("sentences");
  }

  private static String formula(TablePlan table, String column) {
    return table.columns().stream()
        .filter(each -> each.column().equals(column))
        .map(TablePlan.ColumnPlan::generator)
        .findFirst()
        .orElseThrow();
  }
}
