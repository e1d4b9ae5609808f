package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.QualifiedName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the syntax tree of one formula into a term.
final class ExpressionCompiler {

  private static final Map<String, Function> FUNCTIONS = Functions.all();

  private final TableScope scope;
  private final String owner;
  private int draws;

  /// @param owner whose formula it is; part of the keys of its draws
  ExpressionCompiler(TableScope scope, String owner) {
    this.scope = scope;
    this.owner = owner;
  }

  TableScope scope() {
    return scope;
  }

  /// A key for the next draw of this formula.
  long drawKey(String purpose) {
    return scope.key(owner, purpose + "#" + draws++);
  }

  Value compile(Expression expression) {
    return switch (expression) {
      case Expression.Numeric number ->
          Value.constant(Numbers.decimal(number.scale()), (Term.OfLong) row -> number.unscaled());
      case Expression.Text text -> Texts.constant(text.value());
      case Expression.Truth truth -> {
        long bit = truth.value() ? 1 : 0;
        yield Value.constant(Type.Plain.TRUTH, (Term.OfLong) row -> bit);
      }
      case Expression.Null nothing -> Value.NULL;
      case Expression.Day day ->
          Value.constant(Type.Plain.DATE, (Term.OfLong) row -> day.epochDay());
      case Expression.Moment moment ->
          Value.constant(Type.Plain.TIMESTAMP, (Term.OfLong) row -> moment.epochMicros());
      case Expression.Template template -> template(template);
      case Expression.Name name -> name(name);
      case Expression.Member member -> member(member);
      case Expression.Call call -> call(call);
      case Expression.Prefix prefix -> prefix(prefix);
      case Expression.Infix infix -> infix(infix);
      case Expression.In in -> in(in);
      case Expression.IsNull isNull -> isNull(isNull);
      case Expression.JsonObject object -> Json.object(object, this);
      case Expression.JsonArray array -> Json.array(array, this);
    };
  }

  private Value template(Expression.Template template) {
    List<Term.OfText> parts = new ArrayList<>();
    for (Expression part : template.parts()) {
      parts.add(Texts.of(compile(part), scope));
    }
    return Value.of(Type.Plain.TEXT, Sequence.of(parts));
  }

  private Value name(Expression.Name name) {
    Value named = scope.named(name.name(), false);
    if (named != null) {
      return named;
    }
    Value word = name.quoted() ? null : word(name.name());
    if (word == null) {
      throw new CompileFailure(
          "there is no column, let or name '" + name.name() + "' in " + scope.name(),
          "text needs quotes: '" + name.name() + "'");
    }
    return word;
  }

  /// What the language itself calls by a name, or null.
  private @Nullable Value word(String name) {
    return switch (name) {
      case "row" -> Value.of(Type.Plain.WHOLE, new Term.Row(0));
      case "self" -> Links.to(scope.name(), new Term.Row(0));
      case "as_of" -> {
        long micros = micros(scope.world().spec().asOf());
        yield Value.constant(Type.Plain.TIMESTAMP, (Term.OfLong) row -> micros);
      }
      case "today" -> {
        long day = today();
        yield Value.constant(Type.Plain.DATE, (Term.OfLong) row -> day);
      }
      case "parent" -> {
        QualifiedName parent = parentTable();
        yield Links.to(parent, scope.fanOut()::parent);
      }
      case "ordinal" -> Value.of(Type.Plain.WHOLE, (Term.OfLong) scope.fanOut()::ordinal);
      case "siblings" -> Value.of(Type.Plain.WHOLE, (Term.OfLong) scope.fanOut()::siblings);
      case "tree" -> NodeFunctions.tree(scope);
      default -> null;
    };
  }

  private QualifiedName parentTable() {
    scope.fanOut();
    var law = scope.world().perParent(scope.name());
    if (law == null) {
      throw new CompileFailure(scope.name() + " has no parent", "");
    }
    return law.parent();
  }

  static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1_000;
  }

  /// The day of the dataset's clock.
  long today() {
    long offset = scope.world().spec().zone().getTotalSeconds() * 1_000_000L;
    long now = micros(scope.world().spec().asOf());
    return Coercion.day(row -> now, offset).at(0);
  }

  private Value member(Expression.Member member) {
    if (member.target() instanceof Expression.Name target
        && !target.quoted()
        && !scope.hasColumnOrLet(target.name())) {
      if (target.name().equals("node")) {
        return NodeFunctions.member(member.name(), scope);
      }
      if (target.name().equals("ref")) {
        return References.field(member.name(), scope);
      }
    }
    if (member.target() instanceof Expression.Member(Expression before, String word)
        && word.equals("node")) {
      Value link = compile(before);
      return Links.follow(link.longs(), NodeFunctions.member(member.name(), linked(link)));
    }
    Value target = compile(member.target());
    if (target.type() instanceof Type.Link link) {
      return Links.column(target, link, member.name(), scope);
    }
    throw new CompileFailure(
        "'." + member.name() + "' needs a link before it, not a " + target.type().shown(),
        "foreign keys written as links can be followed");
  }

  private Value call(Expression.Call call) {
    if (call.target() != null) {
      return nodeCall(call, call.target());
    }
    Value word = call.arguments().isEmpty() ? word(call.function()) : null;
    if (word != null) {
      return word;
    }
    Function function = FUNCTIONS.get(call.function());
    if (function == null) {
      throw new CompileFailure(
          "there is no function '" + call.function() + "'",
          "the functions are " + String.join(", ", FUNCTIONS.keySet()));
    }
    return function.compile(new CallSite(this, call));
  }

  private Value nodeCall(Expression.Call call, Expression target) {
    CallSite site = new CallSite(this, call);
    return switch (target) {
      case Expression.Name(String name, boolean quoted) when !quoted && name.equals("node") ->
          NodeFunctions.sibling(site, row -> row, scope);
      case Expression.Member(Expression before, String name) when name.equals("node") -> {
        Value link = compile(before);
        yield NodeFunctions.sibling(site, link.longs(), linked(link));
      }
      default ->
          throw new CompileFailure("only 'node' has functions: '" + call.function() + "'", "");
    };
  }

  /// The scope of the table that a link leads to.
  private TableScope linked(Value value) {
    if (value.type() instanceof Type.Link link) {
      return scope.session().scope(link.table());
    }
    throw new CompileFailure("'.node' needs a link before it", "");
  }

  private Value prefix(Expression.Prefix prefix) {
    Value operand = compile(prefix.operand());
    if (prefix.operator().equals("not")) {
      Term.OfLong truth = Conditions.truth(operand);
      return Value.of(Type.Plain.TRUTH, (Term.OfLong) row -> truth.at(row) == 1 ? 0 : 1);
    }
    Numbers.require(operand, "'-'");
    if (operand.term() instanceof Term.OfDouble doubles) {
      return new Value(operand.type(), (Term.OfDouble) row -> -doubles.at(row), operand.constant());
    }
    Term.OfLong longs = operand.longs();
    return new Value(
        operand.type(),
        (Term.OfLong)
            row -> {
              long number = longs.at(row);
              return number == NULL ? NULL : -number;
            },
        operand.constant());
  }

  private Value infix(Expression.Infix infix) {
    Value left = compile(infix.left());
    Value right = compile(infix.right());
    return switch (infix.operator()) {
      case "and", "or" -> Conditions.logic(infix.operator(), left, right);
      case "=", "<>", "<", "<=", ">", ">=" ->
          Conditions.comparison(infix.operator(), left, right, scope);
      case "||" -> concatenation(Texts.of(left, scope), Texts.of(right, scope));
      case "+", "-" -> Dates.sum(infix.operator(), left, right);
      default ->
          left.type() == Type.Plain.DURATION
              ? Dates.scaled(infix.operator(), left, right)
              : Numbers.arithmetic(infix.operator(), left, right);
    };
  }

  private static Value concatenation(Term.OfText left, Term.OfText right) {
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              int start = out.length();
              if (left.append(row, out) && right.append(row, out)) {
                return true;
              }
              out.truncate(start);
              return false;
            });
  }

  private Value in(Expression.In in) {
    Value value = compile(in.value());
    List<Term.OfLong> tests = new ArrayList<>();
    for (Expression option : in.options()) {
      tests.add(Conditions.comparison("=", value, compile(option), scope).longs());
    }
    Term.OfLong[] terms = tests.toArray(Term.OfLong[]::new);
    return Value.of(
        Type.Plain.TRUTH,
        (Term.OfLong)
            row -> {
              for (Term.OfLong term : terms) {
                if (term.at(row) == 1) {
                  return 1;
                }
              }
              return 0;
            });
  }

  private Value isNull(Expression.IsNull isNull) {
    Term.OfLong present = Conditions.present(compile(isNull.value()));
    long whenPresent = isNull.negated() ? 1 : 0;
    return Value.of(
        Type.Plain.TRUTH,
        (Term.OfLong) row -> present.at(row) == 1 ? whenPresent : 1 - whenPresent);
  }

  /// A scratch buffer for a term of this session, used as a stack: a column of a tree may ask for
  /// itself in the parent's row while it is being written, so a term appends behind what is there,
  /// reads that, and cuts the buffer back to where it was.
  static Utf8 scratch() {
    return new Utf8(64);
  }
}
