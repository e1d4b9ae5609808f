package dev.highwater.volume.report;

import static dev.highwater.volume.report.SamplePlans.filter;
import static dev.highwater.volume.report.SamplePlans.loops;
import static dev.highwater.volume.report.SamplePlans.node;
import static dev.highwater.volume.report.SamplePlans.plan;
import static dev.highwater.volume.report.SamplePlans.spill;

import dev.highwater.volume.result.Counters;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import dev.highwater.volume.result.ReportResult;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Twelve reports of a planning system at one size: some scan, one sends a statement a row, one
/// spills, one flips its plan, some do not mind.
final class SampleReports {

  private final long size;
  private final SplittableRandom random;
  private final List<ReportResult> reports = new ArrayList<>();

  private SampleReports(long size) {
    this.size = size;
    this.random = new SplittableRandom(size);
  }

  static List<ReportResult> at(long size) {
    SampleReports sample = new SampleReports(size);
    sample.all();
    return sample.reports;
  }

  private void all() {
    double n = size;
    String ppa = "monitoring_monitoringentry";
    scan(
        "q01-home-dashboard",
        "Home dashboard counts",
        "common",
        6 + 0.0011 * n,
        900 + 0.11 * n,
        36,
        ppa);
    scan(
        "q02-communities-home",
        "Communities home totals",
        "communities",
        9 + 0.0006 * n,
        1200 + 0.05 * n,
        26,
        "communities_obc_community");
    spilling(
        "q03-barangay-list",
        "Barangay community list, first page",
        "communities",
        14 + 0.0042 * n,
        2100 + 0.09 * n);
    scan(
        "q06-community-statistics",
        "Community statistics",
        "communities",
        22 + 0.0009 * n,
        3000 + 0.06 * n,
        17,
        "communities_obc_community");
    scan(
        "q07-monitoring-home",
        "Monitoring & evaluation home",
        "monitoring",
        25 + 0.0031 * n,
        1600 + 0.31 * n,
        24,
        ppa);
    unpaged(
        "q08-moa-ppa-list", "MOA PPA list, unpaged", "monitoring", 11 + 0.0058 * n, 700 + 0.42 * n);
    scan(
        "q10-planning-budgeting",
        "Planning & budgeting dashboard",
        "planning",
        40 + 0.0186 * n,
        1_500 + 0.413 * n,
        24,
        ppa);
    perRow(
        "q12-analytics-literal",
        "Budget analytics, a statement per PPA",
        "project_central",
        0.0152 * n,
        0.9 * n);
    flipping(
        "q12-analytics-set-based",
        "Budget analytics, set-based",
        "project_central",
        8 + 0.0007 * n,
        500 + 0.14 * n);
    scan(
        "q15-policy-budget-matrix",
        "Policy–budget matrix",
        "policies",
        18 + 0.00021 * n * Math.log(n) / 4,
        800 + 0.02 * n,
        3,
        "policy_tracking_policyrecommendation");
    scan(
        "q18-budget-execution",
        "Budget execution dashboard",
        "budget",
        30 + 0.0016 * n,
        1900 + 0.12 * n,
        22,
        "budget_execution_allotment");
    tree(
        "t3-subtree",
        "Work item subtree",
        "common",
        1.3 + 0.09 * Math.log(n / 5000),
        9 + 3 * Math.log10(n));
  }

  private void scan(
      String name,
      String title,
      String module,
      double ms,
      double buffers,
      int statements,
      String table) {
    double rows = size * 0.13;
    String filter =
        "((category)::text = 'moa_ppa'::text) AND ((status)::text <> 'cancelled'::text) AND (fiscal_year = 2025)";
    add(
        name,
        title,
        module,
        40,
        statements,
        ms,
        buffers,
        rows * 3,
        0,
        node(0, "Aggregate", 1, 1, 0),
        node(1, "Hash Right Join", rows / 3, rows * 0.06, 3),
        node(2, "Seq Scan on monitoring_monitoringentryfunding", rows * 2, rows * 2, buffers * 0.2),
        node(2, "Hash", rows / 3, rows * 0.06, 0),
        filter(
            3, "Seq Scan on " + table, rows / 3, rows * 0.06, rows * 0.94, buffers * 0.75, filter));
  }

  private void spilling(String name, String title, String module, double ms, double buffers) {
    double rows = size * 0.4;
    boolean spills = size > 30_000;
    Node sort = spills ? spill(1, "Sort", rows, 1204) : node(1, "Sort", rows, rows, 0);
    add(
        name,
        title,
        module,
        100,
        15,
        spills ? ms * 1.35 : ms,
        buffers,
        rows * 4,
        spills ? 1204 : 0,
        node(0, "Limit", 100, 100, 0),
        sort,
        node(2, "Hash Join", rows, rows, 0),
        node(3, "Seq Scan on communities_obc_community", rows, rows, buffers * 0.6),
        node(3, "Hash", 42_011, 42_011, 0),
        node(4, "Seq Scan on common_barangay", 42_011, 42_011, buffers * 0.4));
  }

  private void unpaged(String name, String title, String module, double ms, double buffers) {
    double rows = size * 0.13;
    add(
        name,
        title,
        module,
        Math.round(rows * 0.6),
        12,
        ms,
        buffers,
        rows * 5,
        0,
        node(0, "Sort", rows * 0.6, rows * 0.6, 0),
        node(1, "Hash Left Join", rows * 0.6, rows * 0.6, 0),
        filter(
            2,
            "Seq Scan on monitoring_monitoringentry",
            rows * 0.6,
            rows * 0.6,
            rows * 0.4,
            buffers * 0.8,
            "((category)::text = 'moa_ppa'::text)"),
        node(2, "Hash", 44, 44, 0),
        node(3, "Seq Scan on coordination_organization", 44, 44, 3));
  }

  private void perRow(String name, String title, String module, double ms, double buffers) {
    int statements = (int) (size * 0.043);
    add(
        name,
        title,
        module,
        statements / 10,
        statements,
        ms,
        buffers,
        size * 0.4,
        0,
        node(0, "Aggregate", 1, 1, 0),
        filter(
            1,
            "Index Scan using monitoring_funding_entry_id_idx on monitoring_monitoringentryfunding",
            2,
            2,
            1,
            4,
            "((tranche_type)::text = 'allocation'::text)"));
  }

  private void flipping(String name, String title, String module, double ms, double buffers) {
    double rows = size * 0.13;
    if (size < 30_000) {
      add(
          name,
          title,
          module,
          18,
          1,
          ms * 0.8,
          buffers,
          rows,
          0,
          node(0, "GroupAggregate", 18, 18, 0),
          node(1, "Nested Loop Left Join", rows * 0.01, rows, 0),
          node(
              2,
              "Index Scan using monitoring_entry_fy_idx on monitoring_monitoringentry",
              rows * 0.01,
              rows,
              buffers * 0.6),
          loops(
              2,
              "Index Scan using monitoring_funding_entry_id_idx on monitoring_monitoringentryfunding",
              2,
              2,
              rows,
              buffers * 0.4));
    } else if (size < 100_000) {
      add(
          name,
          title,
          module,
          18,
          1,
          ms,
          buffers,
          rows,
          0,
          node(0, "HashAggregate", 18, 18, 0),
          node(1, "Hash Right Join", rows, rows, 0),
          node(
              2,
              "Seq Scan on monitoring_monitoringentryfunding",
              rows * 2,
              rows * 2,
              buffers * 0.4),
          node(2, "Hash", rows, rows, 0),
          node(3, "Seq Scan on monitoring_monitoringentry", rows, rows, buffers * 0.6));
    } else {
      add(
          name,
          title,
          module,
          18,
          1,
          ms,
          buffers,
          rows,
          0,
          node(0, "Finalize GroupAggregate", 18, 18, 0),
          node(1, "Gather Merge", 36, 36, 0),
          node(2, "Partial HashAggregate", 18, 18, 0),
          node(3, "Parallel Hash Right Join", rows / 2, rows / 2, 0),
          node(
              4,
              "Parallel Seq Scan on monitoring_monitoringentryfunding",
              rows,
              rows,
              buffers * 0.4),
          node(4, "Parallel Hash", rows / 2, rows / 2, 0),
          node(
              5,
              "Parallel Seq Scan on monitoring_monitoringentry",
              rows / 2,
              rows / 2,
              buffers * 0.6));
    }
  }

  private void tree(String name, String title, String module, double ms, double buffers) {
    add(
        name,
        title,
        module,
        64,
        1,
        ms,
        buffers,
        64,
        0,
        node(0, "Sort", 12, 64, 0),
        filter(
            1,
            "Index Scan using common_work_item_tree_lft_idx on common_work_item",
            4,
            64,
            0,
            buffers,
            "((tree_id = 812) AND (lft >= 2) AND (lft <= 131))"));
  }

  private void add(
      String name,
      String title,
      String module,
      long rows,
      int statements,
      double ms,
      double buffers,
      double processed,
      double temp,
      Node... nodes) {
    List<String> selectivities = List.of("low", "median", "high");
    double[] factors = {0.55, 1, 1.6};
    for (int i = 0; i < factors.length; i++) {
      double f = factors[i];
      double p50 = ms * f * Math.exp(0.03 * random.nextGaussian());
      PlanCapture plan = plan(name + "-" + selectivities.get(i), size, p50, nodes);
      reports.add(
          new ReportResult(
              name,
              title,
              module,
              selectivities.get(i),
              Math.round(rows * f),
              statements > 100 ? 5 : 30,
              statements,
              new Latency(30, p50 * 1.03, p50, p50 * 1.15, p50 * 1.22, Double.NaN, p50 * 1.6),
              new Counters(
                  Math.round(processed * f), Math.round(buffers * (0.8 + 0.2 * f)), temp * f, 0),
              List.of(plan),
              null));
    }
  }
}
