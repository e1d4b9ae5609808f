package dev.highwater.anonymize.run;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.mask.MaskCompiler;
import dev.highwater.anonymize.mask.Shapes;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.text.FreeText;
import dev.highwater.anonymize.text.Identifiers;

/// Makes what makes the masks of a plan.
public final class Compilers {

  private Compilers() {}

  /// A compiler of masks, for the use of one thread.
  ///
  /// @param pack what pseudonyms are made of
  /// @param identifiers what is looked for in free text
  public static MaskCompiler of(MaskPlan plan, MaskingKey key, Pack pack, Identifiers identifiers) {
    return new MaskCompiler(
        key,
        new Shapes(pack),
        Shapes.Words.of(pack).plain(),
        plan.smallDomains(),
        domain -> new FreeText(identifiers, key, domain, pack));
  }
}
