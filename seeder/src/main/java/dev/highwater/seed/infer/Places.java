package dev.highwater.seed.infer;

/// Where places are: on and around Mindanao, like those of the pools.
final class Places {

  static final String LONGITUDE = "uniform(119.500000, 126.500000)";
  static final String LATITUDE = "uniform(5.500000, 9.500000)";

  private Places() {}
}
