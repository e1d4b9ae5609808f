package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.dataset.value.Pool;
import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The shapes of substitutes, made of the words of a pack.
public final class Shapes {

  private static final byte[] INVALID = "@example.invalid".getBytes(StandardCharsets.UTF_8);

  /// Of the shapes that every pack has, those of which there are not enough for any number of
  /// entities.
  private static final Set<String> ALIKE = Set.of("ip", "digits");

  private final Words words;
  private final SortedMap<String, Shape> named;

  /// @param pack whose words names and places are made of, and whose numbers they look like
  public Shapes(Pack pack) {
    this.words = Words.of(pack);
    this.named =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("given_name", this::givenName),
                Map.entry("surname", this::surname),
                Map.entry("full_name", this::fullName),
                Map.entry("username", this::username),
                Map.entry("email", this::email),
                Map.entry("address", this::address),
                Map.entry("organization", this::organization),
                Map.entry("place", this::place),
                Map.entry("url", this::url),
                Map.entry("ip", this::ip),
                Map.entry("file_name", this::fileName),
                Map.entry("sentence", this::sentence),
                Map.entry("digits", Shapes::sameForm)));
    pack.shapes()
        .forEach(
            (name, shape) ->
                named.put(
                    name,
                    shape.telephone().<Shape>map(TelephoneShape::new).orElse(Shapes::sameForm)));
  }

  /// What names and places are made of.
  public record Words(
      Pool givenNames, Pool surnames, Pool organizations, Pool streets, Pool places, Pool plain) {

    /// The words of a country pack.
    public static Words of(Pack pack) {
      return new Words(
          pool(pack, "given_names"),
          pool(pack, "surnames"),
          pool(pack, "organizations"),
          pool(pack, "streets"),
          pool(pack, "places"),
          pool(pack, "words"));
    }

    private static Pool pool(Pack pack, String name) {
      return pack.pool(name)
          .orElseThrow(
              () ->
                  Failure.of("The pack has no pool of " + name)
                      .where("pack " + pack.name())
                      .why("names and places of pseudonyms are made of it")
                      .remedy("docs/packs.md tells which pools a pack has"));
    }
  }

  /// All names that a policy may use.
  Set<String> names() {
    return named.keySet();
  }

  /// Whether substitutes of that shape can be told apart for any number of entities.
  public static boolean canBeDistinct(String name) {
    return Pack.OWN_SHAPES.contains(name) && !ALIKE.contains(name);
  }

  /// Whether a shape is made of a person's names, which fit together wherever they stand.
  static boolean isOfNames(String name) {
    return Set.of("given_name", "surname", "full_name", "username", "email").contains(name);
  }

  /// The shape of that name.
  Optional<Shape> find(String name) {
    return Optional.ofNullable(named.get(name));
  }

  private void givenName(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    word(words.givenNames(), draw, out);
    suffix(' ', code, out);
  }

  private void surname(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    // Drawn second, as in a full name: a person's parts fit together.
    draw.next();
    word(words.surnames(), draw, out);
    suffix(' ', code, out);
  }

  private void fullName(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    word(words.givenNames(), draw, out);
    out.append((byte) ' ');
    word(words.surnames(), draw, out);
    suffix(' ', code, out);
  }

  private void username(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    // The code comes first: a short column cuts the end off.
    if (code.length() > 0) {
      out.append(code).append((byte) '.');
    }
    int from = out.length();
    word(words.givenNames(), draw, out);
    out.append((byte) '.');
    word(words.surnames(), draw, out);
    lower(out, from);
  }

  private void email(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    username(draw, code, bytes, offset, length, out);
    out.append(INVALID, 0, INVALID.length);
  }

  private void address(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    out.append(1L + draw.below(999)).append((byte) ' ');
    word(words.streets(), draw, out);
    out.append(", ");
    word(words.places(), draw, out);
    suffix(' ', code, out);
  }

  private void organization(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    word(words.organizations(), draw, out);
    suffix(' ', code, out);
  }

  private void place(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    word(words.places(), draw, out);
    suffix(' ', code, out);
  }

  private void url(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    out.append("https://example.invalid/");
    if (code.length() > 0) {
      out.append(code);
    } else {
      out.appendHex(draw.next(), 12);
    }
  }

  /// An address of the block that is kept for measuring networks (RFC 2544): it leads nowhere.
  private void ip(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    out.append("198.").append(18L + draw.below(2)).append((byte) '.');
    out.append((long) draw.below(256)).append((byte) '.').append((long) draw.below(256));
  }

  private void fileName(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    out.append("file-");
    if (code.length() > 0) {
      out.append(code);
    } else {
      out.appendHex(draw.next(), 12);
    }
    int dot = offset + length - 1;
    while (dot > offset && bytes[dot] != '.' && bytes[dot] != '/') {
      dot--;
    }
    int ending = offset + length - dot;
    if (bytes[dot] == '.' && ending <= 5) {
      out.append(bytes, dot, ending);
    }
  }

  private void sentence(Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    if (code.length() > 0) {
      out.append(code).append((byte) ' ');
    }
    Filling.append(words.plain(), draw, Filling.characters(bytes, offset, length), out);
  }

  /// A digit for each digit, a letter for each letter, all else as it is: numbers keep their
  /// grouping.
  private static void sameForm(
      Draw draw, Utf8 code, byte[] bytes, int offset, int length, Utf8 out) {
    for (int i = offset; i < offset + length; i++) {
      byte c = bytes[i];
      if (c >= '0' && c <= '9') {
        out.append((byte) ('0' + draw.below(10)));
      } else if (c >= 'A' && c <= 'Z') {
        out.append((byte) ('A' + draw.below(26)));
      } else if (c >= 'a' && c <= 'z') {
        out.append((byte) ('a' + draw.below(26)));
      } else if (c >= 0) {
        out.append(c);
      } else if ((c & 0xc0) != 0x80) {
        // The first byte of a character that is not ASCII; the others go with it.
        out.append((byte) ('a' + draw.below(26)));
      }
    }
  }

  private static void word(Pool pool, Draw draw, Utf8 out) {
    pool.write(draw.below(pool.size()), out);
  }

  private static void suffix(char between, Utf8 code, Utf8 out) {
    if (code.length() > 0) {
      out.append((byte) between).append(code);
    }
  }

  private static void lower(Utf8 out, int from) {
    byte[] bytes = out.bytes();
    int to = from;
    for (int i = from; i < out.length(); i++) {
      byte c = bytes[i];
      if (c >= 'A' && c <= 'Z') {
        bytes[to++] = (byte) (c + 32);
      } else if (c > ' ' && c != '\'') {
        bytes[to++] = c;
      }
    }
    out.truncate(to);
  }
}
