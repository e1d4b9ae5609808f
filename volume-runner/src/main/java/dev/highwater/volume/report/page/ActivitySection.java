package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Bloat;
import dev.highwater.volume.result.ObserverCost;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.ServerActivity;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the server did while loads ran: what sessions waited for, locks, reads and writes,
/// checkpoints, CPU, connections, bloat; and what watching it cost.
final class ActivitySection {

  private static final int WAITS = 4;

  private ActivitySection() {}

  static void write(Markup page, VolumeRun run) {
    if (run.rungs().stream().allMatch(rung -> rung.activity().isEmpty())) {
      return;
    }
    Section.open(
        page,
        "activity",
        "The server under load",
        "Sessions and locks were looked at ten times a second; counters are those of the whole"
            + " server.");
    observer(page, run);
    overview(page, run);
    io(page, run);
    bloat(page, run);
    page.close();
  }

  private static void observer(Markup page, VolumeRun run) {
    run.rungs().stream()
        .map(RungResult::observer)
        .filter(Objects::nonNull)
        .reduce((first, second) -> second)
        .ifPresent(cost -> page.element("p", words(cost)));
  }

  private static String words(ObserverCost cost) {
    return "Watching costs %s of the throughput of a short statement sent as fast as it goes (median of %d pairs; half of them lie between %s and %s)."
        .formatted(
            Figures.percent(cost.median()),
            cost.losses().size(),
            Figures.percent(cost.low()),
            Figures.percent(cost.high()));
  }

  private static void overview(Markup page, VolumeRun run) {
    Section.openTable(
        page,
        "The server under load",
        false,
        "Size",
        "Workload",
        "Active sessions were at",
        "#Blocked at once",
        "For",
        "#Connections",
        "#Checkpoints",
        "#WAL",
        "#Full pages",
        "#CPU server",
        "#CPU client");
    for (RungResult rung : run.rungs()) {
      for (ServerActivity each : rung.activity()) {
        page.open("tr").element("td", Figures.compact(rung.target()));
        page.element("td", each.workload());
        page.element(
            "td",
            each.waits().stream()
                .limit(WAITS)
                .map(wait -> wait.event() + " " + Figures.percent(wait.share()))
                .collect(Collectors.joining(", ")));
        Section.number(page, (long) each.mostBlocked(), Figures.count(each.mostBlocked()));
        page.element("td", String.join(", ", each.blockedOn()));
        Section.number(
            page,
            (long) each.mostConnections(),
            each.mostConnections() + " of " + each.maximumConnections());
        Section.number(page, each.checkpoints(), Figures.count(each.checkpoints()));
        Section.number(page, each.walBytes(), Figures.bytes((double) each.walBytes()));
        Section.number(page, each.walFullPages(), Figures.count(each.walFullPages()));
        cpu(page, each.serverCpuSeconds(), each.seconds());
        cpu(page, each.clientCpuSeconds(), each.seconds());
        page.close();
      }
    }
    Section.closeTable(page);
  }

  /// Cores that were busy.
  private static void cpu(Markup page, double cpuSeconds, double seconds) {
    double cores = cpuSeconds / seconds;
    Section.number(page, cores, Figures.plain(cores));
  }

  private static void io(Markup page, VolumeRun run) {
    RungResult top = run.rungs().getLast();
    if (top.activity().stream().allMatch(each -> each.io().isEmpty())) {
      page.element("p", "Reads and writes by kind of process are told from PostgreSQL 16 on.");
      return;
    }
    Section.openTable(
        page,
        "Reads and writes at the largest size",
        true,
        "Workload",
        "Process, object, context",
        "#Hits",
        "#Reads",
        "#Writes",
        "#Extensions",
        "#Evictions");
    for (ServerActivity each : top.activity()) {
      for (ServerActivity.Io io : each.io()) {
        page.open("tr").element("td", each.workload()).element("td", io.who());
        for (long value :
            new long[] {io.hits(), io.reads(), io.writes(), io.extensions(), io.evictions()}) {
          Section.number(page, value, Figures.count(value));
        }
        page.close();
      }
    }
    Section.closeTable(page);
  }

  private static void bloat(Markup page, VolumeRun run) {
    RungResult top = run.rungs().getLast();
    if (top.bloat().isEmpty()) {
      return;
    }
    Section.openTable(
        page,
        "Bloat after the loads at the largest size",
        true,
        "Table",
        "#Bytes",
        "#Dead rows",
        "#Dead",
        "#Free");
    for (Bloat each : top.bloat()) {
      page.open("tr").element("td", each.table());
      Section.number(page, each.bytes(), Figures.bytes((double) each.bytes()));
      Section.number(page, each.deadRows(), Figures.count(each.deadRows()));
      Section.number(page, each.deadShare(), Figures.percent(each.deadShare()));
      Section.number(page, each.freeShare(), Figures.percent(each.freeShare()));
      page.close();
    }
    Section.closeTable(page);
  }
}
