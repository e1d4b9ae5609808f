package dev.highwater.volume.result;

import java.util.List;

/// What watching the server costs, from pairs of short runs with and without it.
///
/// @param losses of each pair: the share of throughput that was lost while it watched, below 0
///   where it was faster
/// @param median of them
/// @param low and
/// @param high the quartiles, between which the half of them lies
public record ObserverCost(List<Double> losses, double median, double low, double high) {

  public ObserverCost {
    losses = List.copyOf(losses);
  }
}
