package dev.highwater.anonymize.text;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.key.Prf;
import dev.highwater.anonymize.mask.Shapes;
import dev.highwater.anonymize.mask.TextScrubber;
import dev.highwater.anonymize.pack.NumberShape;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.dataset.value.Pool;
import dev.highwater.dataset.value.Utf8;
import java.nio.charset.StandardCharsets;

/// Scrubs free text in one pass.
///
/// What goes by its form: whatever has an `@` in it, addresses of the web, long runs of letters and
/// digits or of both cases mixed (tokens, and what is encoded), numbers of six digits and more,
/// however they are grouped, and what has a form of the pack. Dates keep their year. What goes by
/// its meaning: every phrase that is an identifier of the snapshot. The same phrase becomes the
/// same name wherever it stands. Confined to one thread.
public final class FreeText implements TextScrubber {

  private static final byte[] MAIL = "@example.invalid".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LINK = "https://example.invalid".getBytes(StandardCharsets.UTF_8);
  private static final int YEAR_DIGITS = 4;
  private static final int LONG_NUMBER = 6;
  private static final int LONG_TOKEN = 16;
  private static final int LONGEST_GAP = 4;

  /// How far is looked ahead of a word, so that a text without blanks takes no longer than others;
  /// what goes on behind it is looked at from there.
  private static final int FARTHEST = 2_048;

  private final Identifiers identifiers;
  private final Prf prf;
  private final TextForms forms;
  private final int telephone;
  private final byte[] unowned;
  private final Pool givenNames;
  private final Pool surnames;
  private final WordReader words = new WordReader();
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;
  private final byte[] message = new byte[Long.BYTES];

  /// @param domain whose key substitutes are drawn by
  /// @param pack whose forms of numbers go, and whose names stand for names
  public FreeText(Identifiers identifiers, MaskingKey key, String domain, Pack pack) {
    this.identifiers = identifiers;
    this.prf = key.prf(domain, "free text");
    Shapes.Words names = Shapes.Words.of(pack);
    this.forms = TextForms.of(pack);
    this.telephone = pack.telephone().map(NumberShape.Telephone::digits).orElse(Integer.MAX_VALUE);
    this.unowned =
        pack.telephone()
            .map(NumberShape.Telephone::unowned)
            .orElse("")
            .getBytes(StandardCharsets.US_ASCII);
    this.givenNames = names.givenNames();
    this.surnames = names.surnames();
    int longest = Math.max(1, identifiers.longest());
    this.starts = new int[longest];
    this.ends = new int[longest];
    this.hashes = new long[longest];
  }

  @Override
  public void scrub(byte[] bytes, int offset, int length, Utf8 out) {
    int limit = offset + length;
    int done = offset;
    words.begin(bytes, offset, length);
    int ahead = fill(0);
    while (ahead > 0) {
      int special = special(bytes, Math.max(done, offset), starts[0], limit);
      if (special > starts[0]) {
        // What begins with this word goes by its form.
        int from = begin(bytes, done, starts[0]);
        out.append(bytes, done, from - done);
        substitute(bytes, from, special, out);
        done = special;
        int kept = 0;
        for (int i = 0; i < ahead; i++) {
          if (starts[i] >= special) {
            move(i, kept++);
          }
        }
        if (kept == 0) {
          words.begin(bytes, special, limit - special);
        }
        ahead = fill(kept);
        continue;
      }
      int matched = match(ahead);
      if (matched > 0) {
        out.append(bytes, done, starts[0] - done);
        name(matched, out);
        done = ends[matched - 1];
        for (int i = matched; i < ahead; i++) {
          move(i, i - matched);
        }
        ahead = fill(ahead - matched);
      } else {
        for (int i = 1; i < ahead; i++) {
          move(i, i - 1);
        }
        ahead = fill(ahead - 1);
      }
    }
    out.append(bytes, done, limit - done);
  }

  private void move(int from, int to) {
    starts[to] = starts[from];
    ends[to] = ends[from];
    hashes[to] = hashes[from];
  }

  private int fill(int have) {
    int count = have;
    while (count < starts.length && words.next()) {
      starts[count] = words.start();
      ends[count] = words.end();
      hashes[count] = words.hash();
      count++;
    }
    return count;
  }

  /// How many words from the first on are an identifier, the most there are; words of one phrase
  /// stand close together.
  private int match(int ahead) {
    long phrase = 0;
    int matched = 0;
    for (int i = 0; i < ahead; i++) {
      if (i > 0 && starts[i] - ends[i - 1] > LONGEST_GAP) {
        break;
      }
      phrase = WordReader.join(phrase, hashes[i]);
      if (identifiers.contains(phrase)) {
        matched = i + 1;
      }
    }
    return matched;
  }

  private void name(int matched, Utf8 out) {
    long phrase = 0;
    for (int i = 0; i < matched; i++) {
      phrase = WordReader.join(phrase, hashes[i]);
    }
    for (int i = 0; i < Long.BYTES; i++) {
      message[i] = (byte) (phrase >>> (8 * i));
    }
    long hash = prf.hash(message, 0, message.length);
    if (matched > 1) {
      givenNames.write((int) Math.unsignedMultiplyHigh(hash, givenNames.size()), out);
      out.append((byte) ' ');
    }
    surnames.write((int) Math.unsignedMultiplyHigh(prf.rest(), surnames.size()), out);
  }

  /// Where what begins with the word at a place ends, if its form tells of a person; else the
  /// place.
  private int special(byte[] bytes, int done, int at, int limit) {
    int written = WrittenDate.end(bytes, at, limit);
    if (written > at) {
      return written;
    }
    int form = forms.end(bytes, at, limit);
    if (form > at) {
      // A longer run of digits may go on behind it.
      return Math.max(form, number(bytes, at, limit));
    }
    int stop = at;
    int digits = 0;
    int letters = 0;
    boolean mail = at > done && bytes[at - 1] == '@';
    int scheme = -1;
    int switches = 0;
    int farthest = Math.min(limit, at + FARTHEST);
    while (stop < farthest && isOfOne(bytes[stop])) {
      byte c = bytes[stop];
      mail |= c == '@';
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c < 0 || Character.isLetter(c)) {
        letters++;
        boolean lower = stop > at && bytes[stop - 1] >= 'a' && bytes[stop - 1] <= 'z';
        switches += lower && c >= 'A' && c <= 'Z' ? 1 : 0;
      }
      if (c == ':'
          && scheme < 0
          && stop + 2 < limit
          && bytes[stop + 1] == '/'
          && bytes[stop + 2] == '/') {
        scheme = stop;
      }
      stop++;
    }
    boolean web = scheme > at || startsWith(bytes, at, stop, "www.");
    boolean mixed = (digits > 3 && letters > 3) || switches > 2;
    if (mail || web || (mixed && stop - at >= LONG_TOKEN)) {
      return trimmed(bytes, at, stop);
    }
    return digits > 0 ? number(bytes, at, limit) : at;
  }

  /// Where a number with at least six digits ends, blanks and dashes between its groups included.
  private static int number(byte[] bytes, int at, int limit) {
    int digits = 0;
    int end = at;
    int gap = 0;
    for (int i = at; i < limit && gap <= 2; i++) {
      byte c = bytes[i];
      if (c >= '0' && c <= '9') {
        digits++;
        gap = 0;
        end = i + 1;
      } else if (c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/' || c == '+') {
        gap++;
      } else {
        break;
      }
    }
    return digits >= LONG_NUMBER ? end : at;
  }

  private void substitute(byte[] bytes, int from, int to, Utf8 out) {
    if (WrittenDate.end(bytes, from, to) == to) {
      out.append(bytes, to - YEAR_DIGITS, YEAR_DIGITS);
      return;
    }
    long hash = prf.hash(bytes, from, to - from);
    boolean mail = false;
    boolean number = true;
    for (int i = from; i < to; i++) {
      mail |= bytes[i] == '@';
      number &= bytes[i] < 'A' && bytes[i] >= 0;
    }
    if (mail) {
      // No name: together with digits it may be somebody's address.
      out.append("mail-").appendHex(hash, 10).append(MAIL, 0, MAIL.length);
    } else if (number) {
      if (!date(bytes, from, to, out)) {
        digits(bytes, from, to, hash, true, out);
      }
    } else if (forms.end(bytes, from, to) == to) {
      digits(bytes, from, to, hash, false, out);
    } else if (contains(bytes, from, to)) {
      out.append(LINK, 0, LINK.length).append((byte) '/').appendHex(hash, 8);
    } else {
      out.appendHex(hash, 12);
    }
  }

  /// Digits for digits, such as no real number has: those of telephones begin like nobody's, and
  /// all others with two zeros, for letters there is an X.
  private void digits(byte[] bytes, int from, int to, long hash, boolean alone, Utf8 out) {
    int left = 0;
    for (int i = from; i < to; i++) {
      left += bytes[i] >= '0' && bytes[i] <= '9' ? 1 : 0;
    }
    boolean callable = alone && left >= telephone;
    int fixed = callable ? telephone - unowned.length : left - 2;
    long state = hash;
    for (int i = from; i < to; i++) {
      byte c = bytes[i];
      if (c < '0' || c > '9') {
        out.append(Character.isLetter(c) ? (byte) 'X' : c);
        continue;
      }
      if (callable && left > telephone) {
        out.append(c);
      } else if (left > fixed) {
        out.append(callable ? unowned[telephone - left] : (byte) '0');
      } else {
        out.append((byte) ('0' + Math.unsignedMultiplyHigh(state, 10)));
        state = WordReader.join(state, i);
      }
      left--;
    }
  }

  /// Dates as ISO 8601 has them keep their year, as written ones do.
  private static boolean date(byte[] bytes, int from, int to, Utf8 out) {
    boolean iso =
        to - from >= 10
            && bytes[from + 4] == '-'
            && bytes[from + 7] == '-'
            && (bytes[from] == '1' || bytes[from] == '2');
    if (iso) {
      out.append(bytes, from, YEAR_DIGITS);
    }
    return iso;
  }

  private static boolean contains(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '/' || startsWith(bytes, i, to, "www.")) {
        return true;
      }
    }
    return false;
  }

  /// An opening plus or bracket belongs to a number.
  private static int begin(byte[] bytes, int done, int at) {
    int from = at;
    while (from > done && (bytes[from - 1] == '+' || bytes[from - 1] == '@')) {
      from--;
    }
    return from;
  }

  private static int trimmed(byte[] bytes, int at, int stop) {
    int end = stop;
    while (end > at + 1
        && (bytes[end - 1] == '.' || bytes[end - 1] == ':' || bytes[end - 1] == '/')) {
      end--;
    }
    return end;
  }

  private static boolean startsWith(byte[] bytes, int at, int limit, String prefix) {
    if (limit - at < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if ((bytes[at + i] | 32) != (prefix.charAt(i) | 32)) {
        return false;
      }
    }
    return true;
  }

  /// What mail addresses, addresses of the web and tokens are made of.
  private static boolean isOfOne(byte c) {
    return c < 0
        || (c >= '0' && c <= ':')
        || (c >= '@' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '.'
        || c == '-'
        || c == '_'
        || c == '+'
        || c == '/'
        || c == '%'
        || c == '='
        || c == '?'
        || c == '&';
  }
}
