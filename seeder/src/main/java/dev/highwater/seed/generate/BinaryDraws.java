package dev.highwater.seed.generate;

import dev.highwater.dataset.random.Cell;
import java.util.Map;

/// Draws of bits and bytes, and of the addresses made of them, in PostgreSQL's text form.
final class BinaryDraws {

  private BinaryDraws() {}

  static void register(Map<String, Function> functions) {
    functions.put("bytes", BinaryDraws::bytes);
    functions.put("bits", BinaryDraws::bits);
    functions.put("macaddr", call -> hardware(call, 6));
    functions.put("macaddr8", call -> hardware(call, 8));
    functions.put("ipv6", BinaryDraws::address);
  }

  private static Value text(Term.OfText term) {
    return Value.of(Type.Plain.TEXT, term);
  }

  private static Value bytes(CallSite call) {
    Term.OfLong length = call.expect(1, 1).whole(0);
    long key = call.drawKey();
    return text(
        (row, out) -> {
          long left = length.at(row);
          if (left == Term.OfLong.NULL) {
            return false;
          }
          out.append("\\x");
          for (int k = 0; left > 0; k++, left -= Long.BYTES) {
            int count = (int) Math.min(left, Long.BYTES);
            long draw = Cell.draw(key, row, k);
            out.appendHex(draw, 2 * count);
          }
          return true;
        });
  }

  private static Value bits(CallSite call) {
    Term.OfLong length = call.expect(1, 1).whole(0);
    long key = call.drawKey();
    return text(
        (row, out) -> {
          long wanted = length.at(row);
          if (wanted == Term.OfLong.NULL) {
            return false;
          }
          long draw = 0;
          for (int i = 0; i < wanted; i++) {
            draw = i % Long.SIZE == 0 ? Cell.draw(key, row, i / Long.SIZE) : draw >>> 1;
            out.append((byte) ('0' + (draw & 1)));
          }
          return true;
        });
  }

  /// Locally administered, to one receiver: nobody's card has such an address.
  private static Value hardware(CallSite call, int length) {
    long key = call.expect(0, 0).drawKey();
    return text(
        (row, out) -> {
          long draw = Cell.draw(key, row, 0);
          out.appendHex((draw & 0xfc) | 0x02, 2);
          for (int i = 1; i < length; i++) {
            out.append((byte) ':').appendHex(draw >>> (8 * i), 2);
          }
          return true;
        });
  }

  /// In 2001:db8::/32, which is for documentation (RFC 3849).
  private static Value address(CallSite call) {
    long key = call.expect(0, 0).drawKey();
    return text(
        (row, out) -> {
          long draw = Cell.draw(key, row, 0);
          out.append("2001:db8:").appendHex(draw, 4).append("::");
          out.appendHex(draw >>> 16, 4).append(":").appendHex(draw >>> 32, 4);
          return true;
        });
  }
}
