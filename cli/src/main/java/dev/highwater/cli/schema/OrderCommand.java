package dev.highwater.cli.schema;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.graph.Cycle;
import dev.highwater.schema.graph.DependencyGraph;
import dev.highwater.schema.introspect.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "order",
    header = "Show in which order tables can be loaded, and the cycles between them",
    description =
        "Each table stands after those it refers to, as far as cycles allow. A cycle can be loaded "
            + "where one of its references may be null or deferred; others need a constraint to be "
            + "away for a while.")
final class OrderCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  OrderCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    try (Target database = target.open(invocation);
        Connection connection = database.settings().connect()) {
      DependencyGraph graph = DependencyGraph.of(CatalogReader.read(connection));
      invocation.answer(Order.of(graph), () -> text(graph));
    }
    return ExitCode.DONE;
  }

  /// What programs read of it.
  private record Order(List<String> order, List<String> cycles, List<String> unbreakable) {
    static Order of(DependencyGraph graph) {
      return new Order(
          graph.loadOrder().stream().map(QualifiedName::toString).toList(),
          graph.cycles().stream().map(Cycle::toString).toList(),
          graph.unbreakable().stream().map(Cycle::toString).toList());
    }
  }

  private static String text(DependencyGraph graph) {
    String order =
        graph.loadOrder().stream().map(table -> table + "\n").collect(Collectors.joining());
    return order
        + cycles("Cycles", graph.cycles())
        + cycles("Cycles that need a constraint to be away", graph.unbreakable());
  }

  private static String cycles(String title, List<Cycle> cycles) {
    return cycles.isEmpty()
        ? ""
        : cycles.stream()
            .map(cycle -> "  " + cycle + "\n")
            .collect(Collectors.joining("", "\n" + title + "\n", ""));
  }
}
