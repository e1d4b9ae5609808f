package dev.highwater.volume.report;

import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.ObjectiveResult.Cell;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.Modules;
import dev.highwater.volume.words.Phrases;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A run as build servers read tests: a suite per module, a case per objective and size.
///
/// What is missed is a failure, what cannot be judged an error; both make a build red. The dialect
/// is what Ant's and Jenkins' schemas both allow.
final class JUnitXml {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final VolumeRun run;
  private final XMLStreamWriter xml;

  private JUnitXml(VolumeRun run, XMLStreamWriter xml) {
    this.run = run;
    this.xml = xml;
  }

  static String of(VolumeRun run) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitXml(run, xml).document();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing XML into memory failed", e);
    }
    return text.toString();
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuites");
    int id = 0;
    for (Map.Entry<String, List<ObjectiveResult>> module : Modules.of(run).entrySet()) {
      suite(id++, module.getKey(), module.getValue());
    }
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void suite(int id, String module, List<ObjectiveResult> objectives)
      throws XMLStreamException {
    List<Verdict> verdicts =
        objectives.stream().flatMap(o -> o.cells().stream()).map(Cell::verdict).toList();
    line();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("id", Integer.toString(id));
    xml.writeAttribute("name", module);
    xml.writeAttribute("package", "highwater." + run.scenario());
    xml.writeAttribute("timestamp", TIMESTAMP.format(run.startedAt()));
    xml.writeAttribute("hostname", "localhost");
    xml.writeAttribute("tests", Integer.toString(verdicts.size()));
    xml.writeAttribute("failures", Long.toString(verdicts.stream().filter(v -> missed(v)).count()));
    xml.writeAttribute(
        "errors", Long.toString(verdicts.stream().filter(v -> v == Verdict.UNKNOWN).count()));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", "0");
    line();
    xml.writeEmptyElement("properties");
    for (ObjectiveResult objective : objectives) {
      for (Cell cell : objective.cells()) {
        testcase(objective, cell);
      }
    }
    line();
    xml.writeEmptyElement("system-out");
    line();
    xml.writeEmptyElement("system-err");
    line();
    xml.writeEndElement();
  }

  private void testcase(ObjectiveResult objective, Cell cell) throws XMLStreamException {
    line();
    xml.writeStartElement("testcase");
    xml.writeAttribute(
        "name",
        "%s at %s%s"
            .formatted(
                objective.name(),
                Figures.compact(cell.size()),
                cell.forecast() ? " (forecast)" : ""));
    xml.writeAttribute("classname", "highwater." + run.scenario() + "." + objective.module());
    xml.writeAttribute("time", seconds(objective, cell));
    if (cell.verdict() != Verdict.HOLDS) {
      xml.writeStartElement(missed(cell.verdict()) ? "failure" : "error");
      xml.writeAttribute("message", message(objective, cell));
      xml.writeAttribute("type", cell.verdict().name());
      xml.writeCharacters(detail(objective));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static boolean missed(Verdict verdict) {
    return switch (verdict) {
      case BROKEN, WILL_BREAK -> true;
      case HOLDS, UNKNOWN -> false;
    };
  }

  private static String message(ObjectiveResult objective, Cell cell) {
    if (cell.verdict() == Verdict.UNKNOWN) {
      return "%s could not be judged at %s"
          .formatted(objective.metric(), Figures.compact(cell.size()));
    }
    return "%s %s %s at %s, where %s is promised"
        .formatted(
            objective.metric(),
            cell.forecast() ? "is forecast to be" : "is",
            Figures.value(cell.value(), objective.unit()),
            Figures.compact(cell.size()),
            Phrases.limit(objective));
  }

  private static String detail(ObjectiveResult objective) {
    String remedy = objective.remedy();
    return "Owner: "
        + objective.owner()
        + "\n"
        + objective.evidence()
        + (remedy == null ? "" : "\nTo try first: " + remedy)
        + "\n";
  }

  private static String seconds(ObjectiveResult objective, Cell cell) {
    boolean time = objective.unit().equals("ms") && Double.isFinite(cell.value());
    return String.format(Locale.ROOT, "%.3f", time ? cell.value() / 1000 : 0);
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
