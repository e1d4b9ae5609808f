package dev.highwater.anonymize.run;

import dev.highwater.schema.catalog.QualifiedName;

/// Told how a run goes on, by several threads. Never told a value.
public interface RunProgress {

  /// Nobody listens.
  RunProgress SILENT =
      new RunProgress() {
        @Override
        public void step(String words) {}

        @Override
        public void planned(long bytes) {}

        @Override
        public void copied(QualifiedName table, long bytes) {}
      };

  /// Something begins that has no measure.
  void step(String words);

  /// About so many bytes are to be copied.
  void planned(long bytes);

  /// So many bytes of a table have been copied since it was told last.
  void copied(QualifiedName table, long bytes);
}
