package dev.highwater.seed.generate;

import dev.highwater.dataset.spec.RowLaw;

/// Fields of the reference data that a table's rows come from.
final class References {

  private References() {}

  static Value field(String name, TableScope scope) {
    if (!(scope.definition().rows() instanceof RowLaw.Reference law)) {
      throw new CompileFailure(
          scope.name() + " has no reference data", "'ref' needs 'reference: name'");
    }
    return scope.world().reference(law.name()).field(name);
  }
}
