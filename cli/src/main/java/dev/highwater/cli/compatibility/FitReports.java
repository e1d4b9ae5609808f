package dev.highwater.cli.compatibility;

import dev.highwater.schema.compatibility.Effect;
import dev.highwater.seed.compatibility.Compatibility;
import dev.highwater.seed.compatibility.Compatibility.Finding;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// What was found, for build servers and for pages.
final class FitReports {

  private FitReports() {}

  /// A case per difference; what is breaking is a failure. Without a difference there is one case.
  static String junit(Compatibility found) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", found.dataset() + "@" + found.version() + " on " + found.target());
      xml.writeAttribute("tests", String.valueOf(Math.max(1, found.findings().size())));
      xml.writeAttribute("failures", String.valueOf(found.count(Effect.BREAKING)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", "0");
      xml.writeAttribute("time", "0");
      if (found.findings().isEmpty()) {
        start(xml, found, "the schema is the same");
        xml.writeEndElement();
      }
      for (Finding finding : found.findings()) {
        start(xml, found, FitText.what(finding) + " " + finding.place());
        if (finding.effect() == Effect.BREAKING) {
          xml.writeStartElement("failure");
          xml.writeAttribute("type", "BREAKING");
          xml.writeAttribute("message", finding.why());
          xml.writeCharacters(detail(finding));
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing XML into memory failed", e);
    }
    return text.toString();
  }

  private static void start(XMLStreamWriter xml, Compatibility found, String name)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "highwater." + found.dataset());
    xml.writeAttribute("name", name);
    xml.writeAttribute("time", "0");
  }

  private static String detail(Finding finding) {
    return line("before: ", finding.before())
        + line("now: ", finding.after())
        + line("probably called now: ", finding.renamed())
        + line("migration: ", finding.migration())
        + line("write into the spec:\n", finding.mending());
  }

  private static String line(String label, @Nullable String text) {
    return text == null ? "" : label + text.stripTrailing() + "\n";
  }

  static String markdown(Compatibility found) {
    StringBuilder text = new StringBuilder();
    text.append("# %s@%s on %s%n%n".formatted(found.dataset(), found.version(), found.target()));
    text.append(
        "Written for %s. **%s**; %d of %d columns keep every value.%n"
            .formatted(found.schema(), FitText.verdict(found), found.kept(), found.columns()));
    if (!found.findings().isEmpty()) {
      text.append("\n| effect | what | where | why | migration |\n|---|---|---|---|---|\n");
      for (Finding finding : found.findings()) {
        text.append(
            "| %s | %s | `%s` | %s | %s |%n"
                .formatted(
                    finding.effect().words(),
                    FitText.what(finding),
                    finding.place(),
                    finding.why().replace("|", "\\|").replace("\n", " "),
                    finding.migration() == null ? "" : finding.migration()));
      }
    }
    for (Finding finding : found.findings()) {
      if (finding.mending() != null) {
        text.append(
            "%n`%s`, in the spec:%n%n```yaml%n%s```%n"
                .formatted(finding.place(), finding.mending()));
      }
    }
    found.notes().forEach(note -> text.append("\n").append(note).append("\n"));
    return text.toString();
  }
}
