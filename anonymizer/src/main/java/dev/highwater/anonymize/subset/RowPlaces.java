package dev.highwater.anonymize.subset;

import java.util.function.LongConsumer;
import org.roaringbitmap.longlong.PeekableLongIterator;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/// Places of rows in one table, in order. A place is a row's for as long as a snapshot is kept, and
/// tells nothing of what is in it.
///
/// A compressed bitmap (Chambi, Lemire et al., "Better bitmap performance with Roaring bitmaps",
/// 2016): two bytes a row at most.
final class RowPlaces {

  /// Rows of a block are numbered from 1; blocks of 32 kB, the largest, hold 1,169 at most.
  private static final int OFFSET_BITS = 11;

  private final Roaring64Bitmap bits = new Roaring64Bitmap();

  /// Adds a place.
  ///
  /// @return whether it was not there
  boolean add(long block, int offset) {
    long place = block << OFFSET_BITS | offset;
    if (bits.contains(place)) {
      return false;
    }
    bits.addLong(place);
    return true;
  }

  boolean contains(long block, int offset) {
    return bits.contains(block << OFFSET_BITS | offset);
  }

  boolean isEmpty() {
    return bits.isEmpty();
  }

  long size() {
    return bits.getLongCardinality();
  }

  static long block(long place) {
    return place >>> OFFSET_BITS;
  }

  /// All places of some blocks.
  ///
  /// @param end before that block
  void forEach(long firstBlock, long end, LongConsumer taker) {
    PeekableLongIterator places = bits.getLongIteratorFrom(firstBlock << OFFSET_BITS);
    while (places.hasNext()) {
      long place = places.next();
      if (block(place) >= end) {
        return;
      }
      taker.accept(place);
    }
  }

  /// Up to so many places from one on, as an array of `tid` in SQL; ends with a whole block.
  ///
  /// @param array appended to
  /// @return the block after the last one, or -1 where no place is left
  long literal(long firstBlock, long end, long most, StringBuilder array) {
    PeekableLongIterator places = bits.getLongIteratorFrom(firstBlock << OFFSET_BITS);
    long taken = 0;
    long last = -1;
    array.append("'{");
    while (places.hasNext()) {
      long block = block(places.peekNext());
      if (block >= end || (taken >= most && block != last)) {
        break;
      }
      long place = places.next();
      array
          .append(taken++ == 0 ? "\"(" : ",\"(")
          .append(block)
          .append(',')
          .append(place & (1 << OFFSET_BITS) - 1)
          .append(")\"");
      last = block;
    }
    array.append("}'::pg_catalog.tid[]");
    return last < 0 ? -1 : last + 1;
  }
}
