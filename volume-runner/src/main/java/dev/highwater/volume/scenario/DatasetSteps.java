package dev.highwater.volume.scenario;

import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// The scales that a dataset gives names, such as `S1`, so that ladders can be written with them.
public final class DatasetSteps {

  private DatasetSteps() {}

  /// The rows of each step, smallest first; none where the dataset has no steps, or there is no
  /// such dataset.
  ///
  /// @param dataset name, `name@version` or folder
  /// @throws Failure when its spec cannot be read
  public static Map<String, Long> of(String dataset) {
    Optional<SpecSource> source = SpecLibrary.find(dataset);
    try {
      return source.isEmpty() ? Map.of() : SpecReader.read(source.get()).scale().steps();
    } catch (SpecException | IOException unreadable) {
      throw Failure.of("The dataset's spec cannot be read")
          .where(source.get().shown(SpecReader.FILE))
          .why(String.valueOf(unreadable.getMessage()))
          .remedy("highwater dataset show " + dataset)
          .causedBy(unreadable);
    }
  }
}
