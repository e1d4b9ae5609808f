package dev.highwater.anonymize.run;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.mask.MaskCompiler;
import dev.highwater.anonymize.mask.Shapes;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.text.FreeText;
import dev.highwater.anonymize.text.Identifiers;

/// Makes what makes the masks of a plan.
public final class Compilers {

  private Compilers() {}

  /// A compiler of masks, for the use of one thread.
  ///
  /// @param words what pseudonyms are made of
  /// @param identifiers what is looked for in free text
  public static MaskCompiler of(
      MaskPlan plan, MaskingKey key, Shapes.Words words, Identifiers identifiers) {
    return new MaskCompiler(
        key,
        new Shapes(words),
        words.plain(),
        plan.smallDomains(),
        domain -> new FreeText(identifiers, key, domain, words));
  }
}
