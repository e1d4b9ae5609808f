package dev.highwater.seed.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.value.Utf8;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MemoTest {

  private Term.OfText memo = (row, out) -> false;

  /// Each row reads the row 64 before it, which shares its slot, and then says its own number.
  private boolean afterItsAncestor(long row, Utf8 out) {
    if (row >= 64) {
      Utf8 ancestor = new Utf8();
      memo.append(row - 64, ancestor);
      out.append("after ").append(textOf(ancestor)).append(", ");
    }
    out.append("row ").append(row);
    return true;
  }

  @Test
  void aTextMayReadItselfInARowOfTheSameSlot() {
    memo = (Term.OfText) Memo.of((Term.OfText) this::afterItsAncestor);
    Utf8 out = new Utf8();

    memo.append(129, out);

    assertThat(textOf(out)).isEqualTo("after after row 1, row 65, row 129");
  }

  private static String textOf(Utf8 text) {
    return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
  }
}
