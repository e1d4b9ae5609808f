package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `tsvector`: words, each with the places where it stands and their weights, `'a' fat:2,4A`. They
/// are kept in order, each once.
final class SearchVectorLiteral implements FieldEncoder {

  private static final int LAST_PLACE = 16_383;
  private static final int MOST_PLACES = 255;

  private final LiteralScanner scan;
  private final Utf8 words = new Utf8(256);
  private final List<Word> found = new ArrayList<>();
  private int[] places = new int[16];
  private int placeCount;

  SearchVectorLiteral(String type) {
    scan = new LiteralScanner(type);
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    words.clear();
    found.clear();
    placeCount = 0;
    while (!scan.done()) {
      found.add(word());
      scan.blanks();
    }
    found.sort(this::compare);
    out.beginField();
    int count = out.size();
    out.putInt4(0);
    int written = 0;
    for (int i = 0; i < found.size(); ) {
      int next = i + 1;
      while (next < found.size() && compare(found.get(i), found.get(next)) == 0) {
        next++;
      }
      write(found.subList(i, next), out);
      written++;
      i = next;
    }
    out.setInt4(count, written);
    out.endField();
  }

  private Word word() {
    int start = words.length();
    SearchWord.read(scan, words, ":");
    if (words.length() == start) {
      throw scan.broken("a word is missing");
    }
    int firstPlace = placeCount;
    if (scan.take(':')) {
      readPlaces();
    }
    return new Word(start, words.length(), firstPlace, placeCount);
  }

  /// Each with its weight in the two highest bits.
  private void readPlaces() {
    do {
      int place = (int) Math.min(scan.digits(), LAST_PLACE);
      if (place == 0) {
        throw scan.broken("places begin with 1");
      }
      if (placeCount == places.length) {
        places = Arrays.copyOf(places, placeCount * 2);
      }
      places[placeCount++] = place | (SearchWord.weight(scan) << 14);
    } while (scan.take(','));
  }

  private int compare(Word one, Word other) {
    byte[] bytes = words.bytes();
    return Arrays.compareUnsigned(bytes, one.from, one.to, bytes, other.from, other.to);
  }

  /// One word with the places of all its occurrences; of two at the same place the heavier counts.
  private void write(List<Word> same, CopyBuffer out) {
    Word first = same.getFirst();
    out.putBytes(words.bytes(), first.from, first.to - first.from);
    out.putInt1(0);
    int[] ofWord =
        same.stream()
            .flatMapToInt(word -> Arrays.stream(places, word.firstPlace, word.lastPlace))
            .map(place -> ((place & LAST_PLACE) << 2) | (3 - (place >> 14)))
            .sorted()
            .toArray();
    int count = out.size();
    out.putInt2(0);
    int written = 0;
    int last = 0;
    for (int place : ofWord) {
      if (place >> 2 != last && written < MOST_PLACES) {
        last = place >> 2;
        out.putInt2(last | ((3 - (place & 3)) << 14));
        written++;
      }
    }
    out.setInt1(count, written >> 8);
    out.setInt1(count + 1, written);
  }

  /// A word by where it stands among all words, and its places among all places.
  private record Word(int from, int to, int firstPlace, int lastPlace) {}
}
