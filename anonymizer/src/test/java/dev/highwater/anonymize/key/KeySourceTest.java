package dev.highwater.anonymize.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySourceTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final InputStream NOTHING = InputStream.nullInputStream();

  @TempDir private Path directory;

  @Test
  void theSameSecretIsTheSameKeyWhereverItStands() throws IOException {
    Path file = directory.resolve("key");
    Files.writeString(file, SECRET + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    String fingerprint = MaskingKey.of(SECRET.getBytes(StandardCharsets.UTF_8)).fingerprint();

    assertThat(parse("file:key").read(Map.of(), NOTHING).fingerprint()).isEqualTo(fingerprint);
    assertThat(parse("env:KEY").read(Map.of("KEY", SECRET), NOTHING).fingerprint())
        .isEqualTo(fingerprint);
    assertThat(
            parse("stdin")
                .read(Map.of(), new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)))
                .fingerprint())
        .isEqualTo(fingerprint);
  }

  @Test
  void anotherSecretIsAnotherKey() {
    assertThat(MaskingKey.oneShot().fingerprint()).isNotEqualTo(MaskingKey.oneShot().fingerprint());
    assertThat(MaskingKey.oneShot().isOneShot()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {SECRET, "secret", "file", "key=abc"})
  void noKeyIsTakenFromTheCommandLineNorShown(String argument) {
    assertThatThrownBy(() -> parse(argument))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("not taken from the command line")
        .hasMessageNotContaining(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "fifteen chars!!"})
  void aKeyThatIsMissingOrShortIsRefused(String value) {
    assertThatThrownBy(() -> parse("env:KEY").read(Map.of("KEY", value), NOTHING))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("There is no usable key");
    assertThatThrownBy(() -> parse("env:KEY").read(Map.of(), NOTHING)).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> parse("stdin").read(Map.of(), NOTHING))
        .hasMessageContaining("it is empty");
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    Path file = directory.resolve("open");
    Files.writeString(file, SECRET);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> parse("file:open").read(Map.of(), NOTHING))
        .hasMessageContaining("open to others")
        .hasMessageContaining("chmod 600");
  }

  private KeySource parse(String argument) {
    return KeySource.parse(argument, directory);
  }
}
