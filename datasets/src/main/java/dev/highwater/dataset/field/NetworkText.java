package dev.highwater.dataset.field;

/// `inet` and `cidr` (`pg_inet_net_ntop` of PostgreSQL's inet_net_ntop.c).
final class NetworkText {

  private static final int IPV4 = 2;

  private NetworkText() {}

  static void append(byte[] bytes, int at, boolean network, StringBuilder out) {
    boolean four = bytes[at] == IPV4;
    int bits = bytes[at + 1] & 0xff;
    if (four) {
      ipv4(bytes, at + 4, out);
    } else {
      ipv6(bytes, at + 4, out);
    }
    if (network || bits != (four ? 32 : 128)) {
      out.append('/').append(bits);
    }
  }

  private static void ipv4(byte[] bytes, int at, StringBuilder out) {
    for (int i = 0; i < 4; i++) {
      out.append(i == 0 ? "" : ".").append(bytes[at + i] & 0xff);
    }
  }

  private static void ipv6(byte[] bytes, int at, StringBuilder out) {
    int[] words = new int[8];
    for (int i = 0; i < 8; i++) {
      words[i] = Bytes.int2(bytes, at + 2 * i) & 0xffff;
    }
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int run = 0;
      while (i + run < 8 && words[i + run] == 0) {
        run++;
      }
      if (run > length) {
        best = i;
        length = run;
      }
      i += Math.max(0, run - 1);
    }
    for (int i = 0; i < 8; i++) {
      if (best >= 0 && i >= best && i < best + length) {
        out.append(i == best ? ":" : "");
        continue;
      }
      out.append(i == 0 ? "" : ":");
      if (i == 6 && best == 0 && (length == 6 || (length == 5 && words[5] == 0xffff))) {
        ipv4(bytes, at + 12, out);
        return;
      }
      out.append(Integer.toHexString(words[i]));
    }
    if (best >= 0 && best + length == 8) {
      out.append(':');
    }
  }
}
