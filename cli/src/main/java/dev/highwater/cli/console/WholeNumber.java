package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import picocli.CommandLine.ITypeConverter;

/// Reads a whole number between two bounds, such as a port; a class of its own for each option.
public abstract class WholeNumber implements ITypeConverter<Integer> {

  private final String what;
  private final int least;
  private final int most;

  /// @param what the number is, such as `port`
  protected WholeNumber(String what, int least, int most) {
    this.what = what;
    this.least = least;
    this.most = most;
  }

  @Override
  public final Integer convert(String typed) {
    try {
      int number = Integer.parseInt(typed);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw refused(typed).causedBy(none);
    }
    throw refused(typed);
  }

  private Failure refused(String typed) {
    return Failure.of("\"" + typed + "\" is no " + what)
        .remedy("Give a whole number from " + least + " to " + most);
  }
}
