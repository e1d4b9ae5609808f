package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import java.util.Arrays;

/// Addresses of networks and of network cards.
final class NetworkLiterals {

  private NetworkLiterals() {}

  /// `macaddr` of 6 bytes or `macaddr8` of 8: pairs of hexadecimal digits with anything of `:-.`
  /// between them, or nothing.
  static FieldEncoder hardware(String type, int length) {
    LiteralScanner scan = new LiteralScanner(type);
    byte[] address = new byte[8];
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      int count = 0;
      while (!scan.done()) {
        if (count == length) {
          throw scan.broken("it is too long");
        }
        address[count++] = (byte) ((scan.hexDigit() << 4) | scan.hexDigit());
        if (!scan.take(':') && !scan.take('-')) {
          scan.take('.');
        }
      }
      if (length == 8 && count == 6) {
        // EUI-48 in EUI-64: FF FE in the middle (RFC 4291, appendix A).
        System.arraycopy(address, 3, address, 5, 3);
        address[3] = (byte) 0xff;
        address[4] = (byte) 0xfe;
        count = 8;
      }
      if (count != length) {
        throw scan.broken("it is too short");
      }
      out.writeRaw(address, 0, length);
    };
  }

  /// `inet`, or `cidr`, which has no bits right of its prefix.
  static FieldEncoder address(String type, boolean network) {
    return new Address(new LiteralScanner(type), network);
  }

  private static final class Address implements FieldEncoder {

    private static final int V4 = 2;
    private static final int V6 = 3;

    private final LiteralScanner scan;
    private final boolean network;
    private final byte[] bytes = new byte[16];

    Address(LiteralScanner scan, boolean network) {
      this.scan = scan;
      this.network = network;
    }

    @Override
    public void write(byte[] text, int from, int to, CopyBuffer out) {
      scan.over(text, from, to);
      Arrays.fill(bytes, (byte) 0);
      int length = isVersion6() ? version6() : version4(0);
      int whole = length == 16 ? 16 : 4;
      boolean written = scan.take('/');
      int prefix = written ? (int) scan.digits() : whole * 8;
      scan.finish();
      if (prefix > whole * 8) {
        throw scan.broken("its prefix is too long");
      }
      if (length < whole && !written) {
        throw scan.broken("it has fewer than four numbers, and no prefix");
      }
      if (network && hasBitsBehind(prefix)) {
        throw scan.broken("it has bits to the right of its prefix");
      }
      out.beginField();
      out.putInt1(whole == 4 ? V4 : V6);
      out.putInt1(prefix);
      out.putInt1(network ? 1 : 0);
      out.putInt1(whole);
      out.putBytes(bytes, 0, whole);
      out.endField();
    }

    private boolean isVersion6() {
      for (int i = scan.at(); i < scan.end(); i++) {
        if (scan.text()[i] == ':') {
          return true;
        }
      }
      return false;
    }

    /// @return how many numbers there are
    private int version4(int at) {
      int count = 0;
      do {
        long part = scan.digits();
        if (part > 255 || count == 4) {
          throw scan.broken("it is no address");
        }
        bytes[at + count++] = (byte) part;
      } while (scan.take('.'));
      return count;
    }

    private int version6() {
      int count = 0;
      int gap = -1;
      if (scan.peek() == ':') {
        scan.next();
        scan.expect(':');
        gap = 0;
      }
      while (!scan.done() && scan.peek() != '/') {
        if (count == 16) {
          throw scan.broken("it is too long");
        }
        int from = scan.at();
        int group = group();
        if (scan.peek() == '.') {
          scan.moveTo(from);
          if (count > 12 || version4(count) != 4) {
            throw scan.broken("it is no address");
          }
          count += 4;
        } else {
          bytes[count++] = (byte) (group >> 8);
          bytes[count++] = (byte) group;
          gap = separator(count, gap);
        }
      }
      if (gap >= 0 && count < 16) {
        int moved = count - gap;
        System.arraycopy(bytes, gap, bytes, 16 - moved, moved);
        Arrays.fill(bytes, gap, 16 - moved, (byte) 0);
      } else if (count < 16) {
        throw scan.broken("it is too short");
      }
      return 16;
    }

    /// @return where the gap is, which is here after a second colon
    private int separator(int count, int gap) {
      boolean colon = scan.take(':');
      if (!colon || !scan.take(':')) {
        return gap;
      }
      if (gap >= 0) {
        throw scan.broken("it has '::' twice");
      }
      return count;
    }

    private int group() {
      int value = scan.hexDigit();
      for (int i = 1; i < 4 && Character.digit(scan.peek(), 16) >= 0; i++) {
        value = (value << 4) | scan.hexDigit();
      }
      return value;
    }

    private boolean hasBitsBehind(int prefix) {
      for (int bit = prefix; bit < 128; bit++) {
        if ((bytes[bit >> 3] & (0x80 >> (bit & 7))) != 0) {
          return true;
        }
      }
      return false;
    }
  }
}
