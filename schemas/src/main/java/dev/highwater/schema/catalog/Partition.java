package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table takes part in declarative partitioning.
///
/// @param key the partition key of a parent as SQL (`RANGE (created_at)`), else null
/// @param strategy how a parent chooses the partition of a row, else null
/// @param keys the parts of a parent's key, in order, else empty
/// @param parent the table it is a partition of, else null
/// @param bound the bound of a partition as SQL (`FOR VALUES FROM … TO …`, `DEFAULT`), else null
public record Partition(
    @Nullable String key,
    @Nullable Strategy strategy,
    List<KeyPart> keys,
    @Nullable QualifiedName parent,
    @Nullable String bound) {

  public Partition {
    keys = List.copyOf(keys);
    if ((key == null) != (strategy == null) || (key == null) != keys.isEmpty()) {
      throw new IllegalArgumentException("A partition key has a strategy and parts");
    }
  }

  /// A partition that is not divided further.
  public static Partition leaf(QualifiedName parent, String bound) {
    return new Partition(null, null, List.of(), parent, bound);
  }

  /// How rows find their partition.
  public enum Strategy {
    LIST,
    RANGE,
    HASH
  }
}
