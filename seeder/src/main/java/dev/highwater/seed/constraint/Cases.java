package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.Sql.When;
import java.util.ArrayList;
import java.util.List;

/// The ways through a CASE.
final class Cases {

  private Cases() {}

  /// One way.
  ///
  /// @param condition what takes a row there
  record Path(Need condition, Sql result) {}

  static List<Path> paths(Sql.Case choice, NeedReader reader) {
    List<Path> paths = new ArrayList<>();
    List<Need> passedBy = new ArrayList<>();
    for (When when : choice.branches()) {
      Sql subject = choice.subject();
      Sql condition =
          subject == null
              ? when.condition()
              : new Sql.Infix(new Sql.Operator(null, "="), subject, when.condition());
      List<Need> needs = new ArrayList<>(passedBy);
      needs.add(reader.read(condition, Wanted.TRUE));
      paths.add(new Path(Need.all(needs), when.result()));
      passedBy.add(reader.read(condition, Wanted.NOT_TRUE));
    }
    Sql otherwise = choice.otherwise();
    paths.add(new Path(Need.all(passedBy), otherwise == null ? new Sql.Null() : otherwise));
    return paths;
  }
}
