package dev.highwater.schema.introspect;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Routine.Computation;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlException;
import dev.highwater.schema.expression.SqlParser;
import dev.highwater.schema.expression.SqlWriter;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Asks the server to write the bodies of functions as it writes all expressions, which it does for
/// the columns of a plan (`EXPLAIN VERBOSE`).
///
/// The planner computes what is constant, and must not run anybody's code while a catalogue is
/// read. So bodies find PostgreSQL's own functions, operators and types alone, and those that name
/// others are left.
final class RoutineExpressions {

  private static final String ARGUMENTS = "arguments";
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  /// A name with a schema before it, or one in quotes that is called or that something is cast to.
  private static final Pattern ELSEWHERE =
      Pattern.compile("[\\w\u0002]\\s*\\.\\s*[A-Za-z_\u0001]|\u0002\\s*\\(|::\\s*\u0001");

  private final Connection connection;

  RoutineExpressions(Connection connection) {
    this.connection = connection;
  }

  /// A function's signature.
  ///
  /// @param names of its arguments; a null or an empty one has none
  /// @param types of its arguments as SQL
  record Signature(
      QualifiedName name, List<@Nullable String> names, List<String> types, String result) {

    /// What an argument is called: by its name, or `$1` and so on.
    String argument(int index) {
      String name = index < names.size() ? names.get(index) : null;
      return name == null || name.isEmpty() ? "$" + (index + 1) : name;
    }

    List<String> arguments() {
      return IntStream.range(0, types.size()).mapToObj(this::argument).toList();
    }
  }

  /// The body as an expression over columns that are called like the arguments; nothing where it is
  /// more than that, or reads tables.
  Optional<Computation> of(Signature signature, String language, String body) throws SQLException {
    Optional<String> written = FunctionBody.expression(language, body);
    if (written.isEmpty() || signature.types().isEmpty() || !isOwn(signature, written.get())) {
      return Optional.empty();
    }
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet plan = statement.executeQuery(explain(signature, written.get()))) {
        return plan.next()
            ? expression(plan.getString(1))
                .map(found -> new Computation(signature.arguments(), found))
            : Optional.empty();
      }
    } catch (SQLException notAnExpression) {
      return Optional.empty();
    } finally {
      connection.rollback(before);
    }
  }

  /// Whether everything in it is PostgreSQL's own.
  private static boolean isOwn(Signature signature, String expression) {
    return !signature.result().contains(".")
        && signature.types().stream().noneMatch(type -> type.contains("."))
        && !ELSEWHERE.matcher(MaskedSql.of(expression).text()).find();
  }

  private static String explain(Signature signature, String expression) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < signature.types().size(); i++) {
      arguments.add(
          "NULL::"
              + signature.types().get(i)
              + " AS "
              + QualifiedName.quote(signature.argument(i)));
    }
    MaskedSql masked = MaskedSql.of(expression);
    String named =
        PARAMETER
            .matcher(masked.text())
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        QualifiedName.quote(
                            signature.argument(Integer.parseInt(found.group(1)) - 1))));
    // Without OFFSET the nulls would be put into the expression.
    return "EXPLAIN (VERBOSE, COSTS OFF, FORMAT XML) SELECT (%s)::%s FROM (SELECT %s OFFSET 0) AS %s"
        .formatted(
            masked.part(named).unmasked(),
            signature.result(),
            String.join(", ", arguments),
            ARGUMENTS);
  }

  private static Optional<String> expression(String plan) {
    Document document;
    try {
      document = document(plan);
    } catch (SAXException unwritable) {
      // There are characters that XML has no way to write.
      return Optional.empty();
    }
    NodeList relations = document.getElementsByTagName("Relation-Name");
    NodeList plans = document.getElementsByTagName("Subplan-Name");
    NodeList items = document.getElementsByTagName("Item");
    if (relations.getLength() > 0 || plans.getLength() > 0 || items.getLength() == 0) {
      return Optional.empty();
    }
    try {
      Sql sql = SqlParser.parse(items.item(0).getTextContent());
      return Optional.of(
          SqlWriter.of(
              sql.replaced(
                  part ->
                      part instanceof Sql.Field(Sql.Column(String table), String name)
                              && table.equals(ARGUMENTS)
                          ? Optional.of(new Sql.Column(name))
                          : Optional.empty())));
    } catch (SqlException unread) {
      return Optional.empty();
    }
  }

  private static Document document(String xml) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException("XML cannot be read here", impossible);
    }
  }
}
