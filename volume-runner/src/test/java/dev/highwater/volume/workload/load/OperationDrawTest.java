package dev.highwater.volume.workload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.SqlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationDrawTest {

  private static final List<Operation> MIX = List.of(operation("often", 3), operation("seldom", 1));

  @Test
  void operationsComeInTheSharesOfTheirWeights() {
    OperationDraw draw = new OperationDraw(MIX, 7);

    long often = IntStream.range(0, 20_000).filter(i -> draw.of(i) == 0).count();

    assertThat(often / 20_000.0).isCloseTo(0.75, within(0.015));
  }

  @Test
  void anIterationIsAlwaysTheSameOperation() {
    OperationDraw one = new OperationDraw(MIX, 7);
    OperationDraw other = new OperationDraw(MIX, 7);

    assertThat(IntStream.range(0, 1_000).map(one::of))
        .containsExactlyElementsOf(IntStream.range(0, 1_000).map(other::of).boxed().toList());
  }

  private static Operation operation(String name, double weight) {
    return new Operation(
        name,
        "work",
        Kind.READ,
        weight,
        SqlParser.parse(name + ".sql", "SELECT 1", new ArrayList<>()).orElseThrow(),
        Optional.empty());
  }
}
