package dev.highwater.anonymize.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskCompilerTest {

  private static final Pack PACK = Pack.load("ph");

  private final MaskCompiler compiler =
      new MaskCompiler(
          MaskingKey.of(new byte[16]),
          new Shapes(PACK),
          Shapes.Words.of(PACK).plain(),
          Set.of(),
          domain -> (bytes, offset, length, out) -> {});

  /// The query shuffles columns; a part of one would pass unchanged.
  @Test
  void aPartOfAColumnIsNotShuffled() {
    Rule shuffled =
        new Rule(
            PersonalDataClass.SENSITIVE, new Technique.Shuffle("faith", List.of()), "religion");
    Technique json = new Technique.Json(Map.of("$.faith", shuffled), Technique.Unlisted.SUPPRESS);

    assertThatThrownBy(() -> compiler.compile(json, JsonTypes.TEXT, List.of(), "person.extra"))
        .hasMessage("only whole columns can be shuffled");
  }

  @Test
  void aPackNamesEveryShapeThatThereIs() {
    assertThat(new Shapes(PACK).names()).isEqualTo(PACK.shapeNames());
  }
}
