package dev.highwater.volume.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.volume.result.VolumeRun;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class JUnitXmlTest {

  private static final VolumeRun RUN = SampleRun.run();

  private Document xml;

  @BeforeEach
  void parse() throws Exception {
    xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(JUnitXml.of(RUN))));
  }

  @Test
  void thereIsASuitePerModuleAndACasePerObjectiveAndSize() {
    assertThat(elements("testsuite")).hasSize(8);
    assertThat(elements("testcase")).hasSize(RUN.objectives().size() * 4);
  }

  @Test
  void aSuiteCountsItsFailuresAndErrors() {
    for (Element suite : elements("testsuite")) {
      assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
      assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
      assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
      assertThat(suite.getAttribute("timestamp")).isEqualTo("2025-10-09T10:15:00");
    }
  }

  @Test
  void aFailureSaysValueSizeLimitAndOwner() {
    Element failure =
        elements("failure").stream()
            .filter(f -> f.getAttribute("message").contains("800 ms"))
            .findFirst()
            .orElseThrow();

    assertThat(failure.getAttribute("message"))
        .matches("p95 is 2,\\d+ ms at 100k, where at most 800 ms is promised");
    assertThat(failure.getTextContent()).contains("Owner: Planning").contains("To try first:");
  }

  @Test
  void whatCannotBeJudgedIsAnErrorNeverAPass() {
    assertThat(elements("error")).hasSize(4);
  }

  @Test
  void everyCaseHasANameAClassAndATime() {
    assertThat(elements("testcase"))
        .allSatisfy(
            c -> {
              assertThat(c.getAttribute("name")).isNotBlank();
              assertThat(c.getAttribute("classname")).startsWith("highwater.obcms.");
              assertThat(c.getAttribute("time")).matches("\\d+\\.\\d{3}");
            });
  }

  private static String count(Element suite, String tag) {
    return Integer.toString(suite.getElementsByTagName(tag).getLength());
  }

  private List<Element> elements(String tag) {
    NodeList nodes = xml.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
