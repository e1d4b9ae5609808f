package dev.highwater.anonymize.run;

import dev.highwater.dataset.digest.OidMask;
import dev.highwater.schema.catalog.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the target's oids of types in the place of the source's: enums, domains and composites have
/// others in every database, and arrays and composites carry them.
record OwnOids(OidMask source, OidMask target) {

  /// What is to be done for these columns; null where rows hold no such oid.
  static @Nullable OwnOids of(List<ColumnType> source, List<ColumnType> target) {
    OidMask out = OidMask.of(source).orElse(null);
    OidMask in = OidMask.filling(target).orElse(null);
    return out == null || in == null ? null : new OwnOids(out, in);
  }

  /// Changes the oids of one tuple.
  void apply(byte[] tuple, int offset) {
    source.apply(tuple, offset);
    target.apply(tuple, offset);
  }
}
