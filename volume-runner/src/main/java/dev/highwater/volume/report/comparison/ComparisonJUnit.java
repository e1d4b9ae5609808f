package dev.highwater.volume.report.comparison;

import dev.highwater.volume.compare.Comparison;
import dev.highwater.volume.compare.Difference;
import dev.highwater.volume.compare.Finding;
import dev.highwater.volume.compare.Weight;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A comparison as build servers read tests: a case for each subject that regressed, or one that
/// passes where none did; what could not be compared is a case that was skipped.
public final class ComparisonJUnit {

  private final Comparison comparison;
  private final XMLStreamWriter xml;

  private ComparisonJUnit(Comparison comparison, XMLStreamWriter xml) {
    this.comparison = comparison;
    this.xml = xml;
  }

  /// The whole document.
  public static String of(Comparison comparison) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new ComparisonJUnit(comparison, xml).document();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing XML into memory failed", e);
    }
    return text.toString();
  }

  private void document() throws XMLStreamException {
    List<Finding> findings = comparison.findings();
    List<String> refused = comparison.refused();
    int tests = Math.max(1, findings.size()) + refused.size();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "against " + comparison.baseline());
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Integer.toString(findings.size()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Integer.toString(refused.size()));
    if (findings.isEmpty()) {
      begin(ComparisonWords.compared(comparison));
      end();
    }
    for (Finding finding : findings) {
      begin(ComparisonWords.place(finding));
      xml.writeStartElement("failure");
      xml.writeAttribute("message", finding.cause());
      xml.writeAttribute("type", "REGRESSION");
      xml.writeCharacters(detail(finding));
      xml.writeEndElement();
      end();
    }
    for (String each : refused) {
      begin("not compared: " + each);
      xml.writeEmptyElement("skipped");
      end();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void begin(String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", name);
    xml.writeAttribute("classname", "highwater." + comparison.scenario() + ".compare");
    xml.writeAttribute("time", "0");
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  private static String detail(Finding finding) {
    StringBuilder text = new StringBuilder();
    for (Difference difference : finding.differences()) {
      if (difference.weight() != Weight.IMPROVEMENT) {
        text.append(ComparisonWords.difference(difference)).append('\n');
      }
    }
    return text.toString();
  }
}
