package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;

/// The frame of a section and the pieces that sections share.
final class Section {

  private Section() {}

  /// Opens a section with its heading; the caller closes it.
  static void open(Markup page, String id, String title, String lede) {
    page.open("section", "id", id, "aria-labelledby", id + "-title");
    page.element("h2", title, "id", id + "-title");
    page.element("p", lede, "class", "lede");
  }

  /// Opens a table in a frame that scrolls sideways where the window is narrow; closed by
  /// [#closeTable].
  static void openTable(Markup page, String label, boolean sortable, String... headers) {
    page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    page.open("table", "class", sortable ? "plain sortable" : "plain");
    page.open("thead").open("tr");
    for (String header : headers) {
      boolean number = header.startsWith("#");
      page.element(
          "th",
          number ? header.substring(1) : header,
          "scope",
          "col",
          number ? "class" : "",
          "num");
    }
    page.close().close();
    page.open("tbody");
  }

  static void closeTable(Markup page) {
    page.close().close().close();
  }

  /// A cell of a number, sorted by its value.
  static void number(Markup page, double value, String text) {
    page.element("td", text, "class", "num", Double.isFinite(value) ? "data-v" : "", plain(value));
  }

  /// A cell of a whole number, sorted by it.
  static void number(Markup page, long value, String text) {
    page.element("td", text, "class", "num", "data-v", Long.toString(value));
  }

  private static String plain(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
