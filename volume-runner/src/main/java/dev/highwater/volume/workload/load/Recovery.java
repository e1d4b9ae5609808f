package dev.highwater.volume.workload.load;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.result.FaultResult;
import dev.highwater.volume.workload.fault.Injection;
import dev.highwater.volume.workload.load.Ledger.Mishap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// What faults did to a load: how long until it went on as before, and what became of its writes.
///
/// Recovered is the load from the first slice of time on that begins half a second in which nothing
/// fails, at least four fifths as many iterations end as did before the first fault, and half of
/// them take no longer than twice the 95th percentile of then.
final class Recovery {

  private static final long WINDOW_NANOS = 500_000_000;
  private static final double ENOUGH = 0.8;
  private static final double SLOW = 2;
  private static final double LEAST_MICROS = 5_000;
  private static final double NANOS = 1e9;
  private static final double MICROS_PER_MILLI = 1e3;
  private static final String STATUS = "SELECT pg_xact_status(?::text::xid8)";

  private final Ledger ledger;
  private final Slots slots;
  private final long warmUp;
  private final List<Injection> injections;
  private final double usualRate;
  private final double usualMicros;

  Recovery(Shift shift, List<Injection> injections) {
    this.ledger = shift.ledger();
    this.slots = shift.slots();
    this.warmUp = shift.course().warmUp();
    this.injections = List.copyOf(injections);
    Histogram before = new Histogram(2);
    long time = 0;
    for (int i = 0; i < slots.count() && slots.end(i) <= first(injections); i++) {
      before.add(ledger.responses(i));
      time = slots.end(i);
    }
    this.usualRate = time == 0 ? 0 : before.getTotalCount() / (double) time;
    this.usualMicros = Math.max(LEAST_MICROS, SLOW * (double) before.getValueAtPercentile(95));
  }

  private static long first(List<Injection> injections) {
    return injections.stream().mapToLong(Injection::began).min().orElse(0);
  }

  /// One result per fault.
  ///
  /// @param database to ask what became of transactions
  List<FaultResult> results(ConnectionSettings database) {
    List<FaultResult> results = new ArrayList<>();
    for (int i = 0; i < injections.size(); i++) {
      results.add(result(i, database));
    }
    return results;
  }

  private FaultResult result(int index, ConnectionSettings database) {
    Injection injection = injections.get(index);
    int from = slots.at(injection.began());
    int recovered = injection.failure().isEmpty() ? recovered(from) : from;
    boolean never = recovered == slots.count();
    double worst = Double.NaN;
    for (int i = from; i < Math.min(slots.count(), recovered + 1); i++) {
      Histogram responses = ledger.responses(i);
      if (responses.getTotalCount() > 0) {
        double max = responses.getMaxValue() / MICROS_PER_MILLI;
        worst = Double.isNaN(worst) ? max : Math.max(worst, max);
      }
    }
    Writes writes = writes(of(index), injection, database);
    return new FaultResult(
        injection.fault().says(),
        injection.began() / NANOS,
        injection.ended() / NANOS,
        injection.failure(),
        of(index).size(),
        never ? Double.NaN : Math.max(0, slots.begin(recovered) - injection.began()) / NANOS,
        worst,
        writes.lost(),
        writes.done(),
        writes.unknown());
  }

  /// The slice of time from which on the load is as before; past the last one where it never is.
  private int recovered(int from) {
    for (int i = from; i < slots.count(); i++) {
      if (usual(i)) {
        return i;
      }
    }
    return slots.count();
  }

  private boolean usual(int from) {
    Histogram sum = new Histogram(2);
    int to = from;
    while (to < slots.count() && slots.end(to) - slots.begin(from) <= WINDOW_NANOS) {
      if (ledger.errors(to) > 0) {
        return false;
      }
      sum.add(ledger.responses(to));
      to++;
    }
    if (to == from || sum.getTotalCount() == 0) {
      return false;
    }
    double rate = sum.getTotalCount() / (double) (slots.end(to - 1) - slots.begin(from));
    return rate >= ENOUGH * usualRate && sum.getValueAtPercentile(50) <= usualMicros;
  }

  /// The iterations that failed after a fault and before the next.
  private List<Mishap> of(int index) {
    long from = injections.get(index).began();
    long to = index + 1 < injections.size() ? injections.get(index + 1).began() : Long.MAX_VALUE;
    return ledger.mishaps().stream()
        .filter(m -> m.ended() - warmUp >= from && m.ended() - warmUp < to)
        .toList();
  }

  private record Writes(long lost, long done, long unknown) {}

  /// A write whose commit was not sent has left nothing; of others the server is asked, unless it
  /// crashed and knows another transaction by that number.
  private Writes writes(List<Mishap> mishaps, Injection injection, ConnectionSettings database) {
    long lost = 0;
    long done = 0;
    long unknown = 0;
    for (Mishap mishap : mishaps) {
      if (!mishap.write()) {
        continue;
      }
      if (!mishap.committing() || mishap.transaction().isEmpty()) {
        lost++;
        continue;
      }
      boolean forgotten =
          injection.nextTransaction().isPresent()
              && mishap.began() - warmUp < injection.ended()
              && Long.parseLong(mishap.transaction()) >= injection.nextTransaction().getAsLong();
      switch (forgotten ? "aborted" : status(database, mishap.transaction())) {
        case "committed" -> done++;
        case "aborted" -> lost++;
        default -> unknown++;
      }
    }
    return new Writes(lost, done, unknown);
  }

  private static String status(ConnectionSettings database, String transaction) {
    try (Connection connection = database.withApplicationName("highwater/fault").connect();
        PreparedStatement statement = connection.prepareStatement(STATUS)) {
      statement.setString(1, transaction);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    } catch (SQLException | Failure unknown) {
      return "unknown";
    }
  }
}
