package dev.highwater.cli.dataset;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.util.stream.Collectors;

/// Finds and reads the spec that somebody named.
public final class Specs {

  private Specs() {}

  /// The spec called `name`, `name@version`, or lying in that folder or file.
  ///
  /// @throws Failure when there is none, or it has mistakes: then with all of them
  public static DatasetSpec read(String given) {
    SpecSource source = SpecLibrary.find(given).orElseThrow(() -> unknown(given));
    try {
      return SpecReader.read(source);
    } catch (SpecException mistaken) {
      throw Failure.of("The dataset's spec has mistakes")
          .where(source.shown(SpecReader.FILE))
          .why(String.valueOf(mistaken.getMessage()))
          .remedy("Correct them and run it again")
          .causedBy(mistaken);
    } catch (IOException unreadable) {
      throw Failure.of("The dataset's spec cannot be read")
          .where(source.shown(SpecReader.FILE))
          .why(unreadable)
          .remedy("Check that you may read the folder and all files that it includes")
          .causedBy(unreadable);
    }
  }

  private static Failure unknown(String given) {
    String known =
        SpecLibrary.datasets().stream()
            .map(dataset -> dataset.name() + "@" + dataset.version())
            .collect(Collectors.joining(", "));
    return Failure.of("There is no dataset \"" + given + "\"")
        .why(
            "the library has "
                + known
                + ", and there is no folder of that name with a dataset.yaml")
        .remedy("highwater dataset list, or give the path of a folder with a dataset.yaml");
  }
}
