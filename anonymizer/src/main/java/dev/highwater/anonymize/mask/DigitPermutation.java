package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.key.Prf;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// A keyed permutation of texts by their digits: FF1 of NIST SP 800-38G over the digits, whatever
/// stands between them stays. Numbers of other lengths or with other marks between are permuted
/// apart, so that what is distinct stays distinct. Confined to one thread.
///
/// FF1 wants at least 10⁶ possible values; a text with fewer digits becomes a keyed code, which is
/// distinct too.
final class DigitPermutation implements FieldMask {

  private static final int FEWEST = 6;
  private static final int MOST = 56;

  private final FPEFF1Engine engine = new FPEFF1Engine();
  private final byte[] key;
  private final Prf prf;
  private final byte[] digits = new byte[MOST];
  private final byte[] image = new byte[MOST];

  DigitPermutation(MaskingKey key, String domain) {
    this.key = key.bytes(domain, "permute digits", 16);
    this.prf = key.prf(domain, "code of texts");
  }

  @Override
  public void mask(byte[] bytes, int offset, int length, RowFields row, CopyBuffer out) {
    int count = 0;
    boolean other = false;
    for (int i = offset; i < offset + length; i++) {
      byte c = bytes[i];
      if (c >= '0' && c <= '9') {
        if (count == MOST) {
          other = true;
          break;
        }
        digits[count++] = (byte) (c - '0');
      } else {
        other |= c < 0 || Character.isLetter(c);
      }
    }
    Utf8 text = out.beginText();
    if (count < FEWEST || other) {
      if (length > 0) {
        long hash = prf.hash(bytes, offset, length);
        Code.KEYED.append(hash, prf.rest(), bytes, offset, length, row, text);
      }
    } else {
      engine.init(true, new FPEParameters(new KeyParameter(key), 10, new byte[0]));
      engine.processBlock(digits, 0, count, image, 0);
      int next = 0;
      for (int i = offset; i < offset + length; i++) {
        byte c = bytes[i];
        text.append(c >= '0' && c <= '9' ? (byte) ('0' + image[next++]) : c);
      }
    }
    out.endText(true);
  }
}
