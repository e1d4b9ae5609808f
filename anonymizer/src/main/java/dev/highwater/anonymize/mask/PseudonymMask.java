package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.key.Prf;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;

/// Writes the substitute of an entity into a field of text.
final class PseudonymMask implements FieldMask {

  private final Entity entity;
  private final Prf prf;
  private final Shape shape;
  private final Code code;
  private final int longest;
  private final Draw draw = new Draw();
  private final Utf8 codeText = new Utf8(32);

  /// @param longest characters that the column takes, or -1
  PseudonymMask(Entity entity, Prf prf, Shape shape, Code code, int longest) {
    this.entity = entity;
    this.prf = prf;
    this.shape = shape;
    this.code = code;
    this.longest = longest;
  }

  @Override
  public void mask(byte[] bytes, int offset, int length, RowFields row, CopyBuffer out) {
    long hash = entity.hash(prf, bytes, offset, length, row);
    long rest = prf.rest();
    codeText.clear();
    code.append(hash, rest, bytes, offset, length, row, codeText);
    Utf8 text = out.beginText();
    int from = text.length();
    // What is empty tells of nobody.
    if (length > 0) {
      shape.append(draw.of(hash, rest), codeText, bytes, offset, length, text);
      if (longest >= 0) {
        text.limit(from, longest);
      }
    }
    out.endText(true);
  }
}
