package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.random.Permutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Values made from an index, different indexes giving different values.
final class IndexFunctions {

  /// The first address of 10.0.0.0/8, and how many there are from there up to where unicast ends.
  private static final long FIRST_ADDRESS = 10L << 24;

  private static final long ADDRESSES = 213L << 24;

  private IndexFunctions() {}

  static void register(Map<String, Function> functions) {
    functions.put("nth", IndexFunctions::nth);
    functions.put("permuted", IndexFunctions::permuted);
  }

  private static Value permuted(CallSite call) {
    Term.OfLong index = call.expect(2, 2).whole(0);
    long capacity = (long) call.constant(1);
    Permutation permutation = Permutation.of(call.drawKey(), capacity);
    return Value.of(
        Type.Plain.WHOLE,
        (Term.OfLong)
            row -> {
              long at = index.at(row);
              return at == NULL ? NULL : permutation.apply(Math.floorMod(at, capacity));
            });
  }

  /// The value at a place in a list, null beyond its end.
  private static Value nth(CallSite call) {
    Term.OfLong index = call.expect(2, Integer.MAX_VALUE).whole(0);
    List<Value> values = new ArrayList<>();
    for (int i = 1; i < call.size(); i++) {
      values.add(call.value(i));
    }
    int last = values.size();
    values.add(Value.NULL);
    return Branches.of(
        values,
        row -> {
          long at = index.at(row);
          return at < 0 || at >= last ? last : (int) at;
        },
        call.scope());
  }

  /// A version 4 UUID whose last 62 bits are the index, permuted; the others are drawn.
  static Value uuid(CallSite call) {
    Term.OfLong index = call.whole(0);
    long key = call.drawKey();
    Permutation permutation = Permutation.of(key, 1L << 62);
    return Value.of(
        Type.Plain.UUID,
        new Term.OfUuid(
            row -> {
              long at = index.at(row);
              return at == NULL ? 0 : (Cell.draw(key, at, 0) & ~0xf000L) | 0x4000L;
            },
            row -> {
              long at = index.at(row);
              return at == NULL ? 0 : permutation.apply(at) | 0x8000000000000000L;
            }));
  }

  /// Addresses from 10.0.0.0 upwards.
  static Value ipv4(CallSite call) {
    Term.OfLong index = call.whole(0);
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              long at = index.at(row);
              if (at < 0 || at >= ADDRESSES) {
                return false;
              }
              long address = FIRST_ADDRESS + at;
              out.append(address >>> 24).append(".").append((address >>> 16) & 0xff);
              out.append(".").append((address >>> 8) & 0xff).append(".").append(address & 0xff);
              return true;
            });
  }
}
