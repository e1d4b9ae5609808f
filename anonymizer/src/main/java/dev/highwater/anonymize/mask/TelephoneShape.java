package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.pack.NumberShape.Telephone;
import dev.highwater.dataset.value.Utf8;
import java.nio.charset.StandardCharsets;

/// Digits for digits, with a beginning that no operator owns where there are enough of them.
final class TelephoneShape implements Shape {

  private final int whole;
  private final byte[] unowned;

  TelephoneShape(Telephone telephone) {
    this.whole = telephone.digits();
    this.unowned = telephone.unowned().getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void append(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    int digits = 0;
    for (int i = offset; i < offset + length; i++) {
      digits += bytes[i] >= '0' && bytes[i] <= '9' ? 1 : 0;
    }
    for (int i = offset, left = digits; i < offset + length; i++) {
      byte c = bytes[i];
      if (c < '0' || c > '9') {
        out.append(c < 0 || c >= 'A' ? (byte) 'x' : c);
        continue;
      }
      if (digits >= whole && left > whole) {
        // The country, or the zero that leads out of a town.
        out.append(c);
      } else if (digits >= whole && left > whole - unowned.length) {
        out.append(unowned[whole - left]);
      } else {
        out.append((byte) ('0' + draw.below(10)));
      }
      left--;
    }
  }
}
