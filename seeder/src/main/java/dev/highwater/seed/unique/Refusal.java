package dev.highwater.seed.unique;

import java.util.List;

/// A demand that cannot be met by construction.
///
/// @param demand the name of the constraint or index
/// @param columns that it is about
/// @param why nothing was found
/// @param remedy what to write in the spec
public record Refusal(String demand, List<String> columns, String why, String remedy) {

  public Refusal {
    columns = List.copyOf(columns);
  }
}
