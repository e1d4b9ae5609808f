package dev.highwater.cli.seed;

import dev.highwater.cli.render.TextTable;
import dev.highwater.dataset.spec.Scale;
import dev.highwater.dataset.spec.Scale.Projection;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;

/// A table of a plan that grows with the years, and how far the plan takes it.
///
/// @param law by which it grows with the scale
/// @param years after which it is expected to have the plan's rows
record HighVolume(
    String table,
    long rows,
    String law,
    long oneYear,
    long fiveYears,
    long tenYears,
    double years) {

  /// Those that the spec marks, in the plan's order.
  static List<HighVolume> of(SeedPlan plan, Scale scale) {
    List<HighVolume> marked = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      Projection projection = scale.projections().get(table.table());
      if (projection != null) {
        marked.add(
            new HighVolume(
                table.table().toString(),
                table.rows(),
                table.law(),
                projection.oneYear(),
                projection.fiveYears(),
                projection.tenYears(),
                projection.years(table.rows())));
      }
    }
    return marked;
  }

  /// What people read; empty where no table is marked.
  static String text(List<HighVolume> marked) {
    if (marked.isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(
            "grows with the years", ">rows", ">1 year", ">5 years", ">10 years", ">as after");
    for (HighVolume one : marked) {
      table.row(
          one.table(),
          Figures.count(one.rows()),
          Figures.count(one.oneYear()),
          Figures.count(one.fiveYears()),
          Figures.count(one.tenYears()),
          asAfter(one.years()));
    }
    return table.toString();
  }

  private static String asAfter(double years) {
    if (years >= 1.95) {
      return Figures.count(StrictMath.round(years)) + " years";
    }
    long months = Math.max(1, StrictMath.round(years * 12));
    return Figures.count(months) + (months == 1 ? " month" : " months");
  }
}
