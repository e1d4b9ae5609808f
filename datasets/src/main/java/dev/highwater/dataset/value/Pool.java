package dev.highwater.dataset.value;

import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.random.law.Law;
import dev.highwater.dataset.random.law.Sampler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A frozen list of texts to pick from, kept as UTF-8 in one array so that picking one copies bytes
/// and makes no object. Immutable, free for any thread.
public final class Pool {

  private final String name;
  private final byte[] bytes;

  /// Where each text begins, with a blank behind it; one more than there are texts.
  private final int[] starts;

  private final @Nullable Sampler weights;
  private final String checksum;

  private Pool(
      String name, List<String> values, @Nullable List<Double> weights, String provenance) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("The pool " + name + " has no values to pick from");
    }
    this.name = name;
    Utf8 all = new Utf8(values.size() * 16);
    starts = new int[values.size() + 1];
    for (int i = 0; i < values.size(); i++) {
      starts[i] = all.length();
      all.append(values.get(i)).append((byte) ' ');
    }
    starts[values.size()] = all.length();
    // Room behind the last text lets each be copied in one piece.
    bytes = Arrays.copyOf(all.bytes(), all.length() + 16);
    this.weights = weights == null ? null : new Law.Weighted(weights).sampler();
    checksum = checksum(values, weights, provenance);
  }

  /// A pool whose texts all have the same chance.
  public static Pool of(String name, List<String> values) {
    return new Pool(name, values, null, "");
  }

  /// A pool made by something whose version must show in the checksum.
  static Pool made(String name, List<String> values, String provenance) {
    return new Pool(name, values, null, provenance);
  }

  /// A pool whose texts are drawn by weight.
  ///
  /// @param weights one for each value
  public static Pool of(String name, List<String> values, List<Double> weights) {
    if (values.size() != weights.size()) {
      throw new IllegalArgumentException(
          "The pool "
              + name
              + " has "
              + values.size()
              + " values but "
              + weights.size()
              + " weights");
    }
    return new Pool(name, values, weights, "");
  }

  /// What the pool is called in a spec.
  public String name() {
    return name;
  }

  /// How many texts there are.
  public int size() {
    return starts.length - 1;
  }

  /// Draws the index of a text, by weight where there are weights.
  public int draw(long key, long row) {
    return weights == null
        ? (int) Cell.below(Cell.draw(key, row, 0), size())
        : (int) weights.sample(key, row);
  }

  /// Appends a text to a buffer.
  ///
  /// @param index 0 to `size() - 1`
  public void write(int index, Utf8 out) {
    out.append(bytes, starts[index], length(index));
  }

  /// Appends a text and a blank behind it.
  ///
  /// @param index 0 to `size() - 1`
  public void writeWord(int index, Utf8 out) {
    out.append(bytes, starts[index], length(index) + 1);
  }

  private int length(int index) {
    return starts[index + 1] - starts[index] - 1;
  }

  /// A copy of a text.
  public byte[] get(int index) {
    return Arrays.copyOfRange(bytes, starts[index], starts[index] + length(index));
  }

  /// A text as a string; not for rows.
  public String text(int index) {
    return new String(bytes, starts[index], length(index), StandardCharsets.UTF_8);
  }

  /// Characters of the longest text.
  public int longest() {
    int longest = 0;
    for (int i = 0; i < size(); i++) {
      String text = text(i);
      longest = Math.max(longest, text.codePointCount(0, text.length()));
    }
    return longest;
  }

  /// SHA-256 in hex over the texts, their order, their weights and the version of what made them.
  public String checksum() {
    return checksum;
  }

  @Override
  public String toString() {
    return name + " (" + size() + " texts)";
  }

  private static String checksum(
      List<String> values, @Nullable List<Double> weights, String provenance) {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
    sha.update(provenance.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < values.size(); i++) {
      byte[] value = values.get(i).getBytes(StandardCharsets.UTF_8);
      String frame = value.length + (weights == null ? ":" : ":" + weights.get(i) + ":");
      sha.update(frame.getBytes(StandardCharsets.US_ASCII));
      sha.update(value);
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
