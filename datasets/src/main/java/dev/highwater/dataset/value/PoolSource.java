package dev.highwater.dataset.value;

import java.util.ArrayList;
import java.util.List;

/// How a pool is made.
sealed interface PoolSource
    permits PoolSource.Listed, PoolSource.Joined, PoolSource.Column, FakedPool {

  String name();

  Pool make();

  /// A list that comes with Highwater: a column `value` and perhaps a column `weight`.
  record Listed(String name) implements PoolSource {
    @Override
    public Pool make() {
      PoolFile file = file(name);
      List<String> values = file.values("value");
      return file.has("weight")
          ? Pool.of(name, values, file.values("weight").stream().map(Double::valueOf).toList())
          : Pool.of(name, values);
    }

    static PoolFile file(String name) {
      return PoolFile.read("/highwater/pools/" + name + ".csv");
    }
  }

  /// Two such lists one after the other, without weights.
  record Joined(String name, String first, String second) implements PoolSource {
    @Override
    public Pool make() {
      List<String> values = new ArrayList<>(Listed.file(first).values("value"));
      values.addAll(Listed.file(second).values("value"));
      return Pool.of(name, values.stream().distinct().toList());
    }
  }

  /// The column `name` of reference data.
  record Column(String name, String resource) implements PoolSource {
    @Override
    public Pool make() {
      return Pool.of(name, PoolFile.read(resource).values("name"));
    }
  }
}
