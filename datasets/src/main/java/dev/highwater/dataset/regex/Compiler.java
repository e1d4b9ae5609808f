package dev.highwater.dataset.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Turns what was written into languages over texts between a beginning and an end.
final class Compiler {

  private final Nodes nodes;
  private final UnaryOperator<CharSet> taste;
  private final Node anything;

  /// @param taste makes sets of characters smaller; leaves them as they are where what is found
  ///   must be exact
  Compiler(Nodes nodes, UnaryOperator<CharSet> taste) {
    this.nodes = nodes;
    this.taste = taste;
    CharSet edges = CharSet.EVERYTHING.minus(CharSet.ANY);
    this.anything = nodes.star(nodes.chars(taste.apply(CharSet.ANY).or(edges)));
  }

  /// All texts that match somewhere.
  Node search(Syntax syntax) throws RegexException {
    return nodes.concat(anything, compile(syntax, anything));
  }

  /// The language of something and what follows it; what looks ahead sees all of that.
  private Node compile(Syntax syntax, Node rest) throws RegexException {
    return switch (syntax) {
      case Syntax.Chars(CharSet set) -> nodes.concat(nodes.chars(taste.apply(set)), rest);
      case Syntax.Edge(boolean begin) ->
          nodes.concat(nodes.chars(CharSet.of(begin ? CharSet.BEGIN : CharSet.END)), rest);
      case Syntax.Sequence(List<Syntax> parts) -> {
        Node sequence = rest;
        for (Syntax part : parts.reversed()) {
          sequence = compile(part, sequence);
        }
        yield sequence;
      }
      case Syntax.Choice(List<Syntax> parts) -> {
        List<Node> choices = new ArrayList<>();
        for (Syntax part : parts) {
          choices.add(compile(part, rest));
        }
        yield nodes.or(choices);
      }
      case Syntax.Repeated(Syntax part, int least, int most) -> {
        if (looksAhead(part)) {
          throw new RegexException("it looks ahead within what it repeats");
        }
        yield nodes.concat(nodes.repeated(compile(part, nodes.empty), least, most), rest);
      }
      case Syntax.Ahead(Syntax part, boolean negated) ->
          nodes.and(List.of(negated ? without(part) : compile(part, anything), rest));
    };
  }

  /// What must not come is not a matter of taste.
  private Node without(Syntax part) throws RegexException {
    return nodes.not(new Compiler(nodes, set -> set).compile(part, nodes.everything));
  }

  private static boolean looksAhead(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Ahead _ -> true;
      case Syntax.Chars _, Syntax.Edge _ -> false;
      case Syntax.Sequence(List<Syntax> parts) -> parts.stream().anyMatch(Compiler::looksAhead);
      case Syntax.Choice(List<Syntax> parts) -> parts.stream().anyMatch(Compiler::looksAhead);
      case Syntax.Repeated(Syntax part, int _, int _) -> looksAhead(part);
    };
  }
}
