package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.key.Prf;
import dev.highwater.anonymize.policy.Grain;

/// Masks of `inet` and `cidr`: family, bits, whether it is a cidr, the address's length, the
/// address.
final class InetMasks {

  private static final int HEAD = 4;
  private static final int V4 = 4;

  private InetMasks() {}

  /// The network that the address lies in.
  static FieldMask network(Grain.Network network) {
    return (bytes, offset, length, row, out) -> {
      int size = length - HEAD;
      int bits = size == V4 ? network.bits() : Math.min(64, network.bits() * 4);
      out.beginField();
      out.putBytes(bytes, offset, HEAD);
      for (int i = 0; i < size; i++) {
        int kept = Math.clamp(bits - 8L * i, 0, 8);
        out.putInt1(bytes[offset + HEAD + i] & (0xff00 >> kept) & 0xff);
      }
      out.endField();
    };
  }

  /// An address that leads nowhere: of the block for measuring networks (RFC 2544), or a unique
  /// local one (RFC 4193).
  static FieldMask pseudonym(Entity entity, Prf prf) {
    Draw draw = new Draw();
    return (bytes, offset, length, row, out) -> {
      long hash = entity.hash(prf, bytes, offset, length, row);
      draw.of(hash, prf.rest());
      int size = length - HEAD;
      out.beginField();
      out.putBytes(bytes, offset, 1);
      // Without a network, whose bits would have to be zero in a cidr.
      out.putInt1(8 * size);
      out.putBytes(bytes, offset + 2, 2);
      out.putInt1(size == V4 ? 198 : 0xfd);
      out.putInt1(size == V4 ? 18 + draw.below(2) : draw.below(256));
      for (int i = 2; i < size; i++) {
        out.putInt1(draw.below(256));
      }
      out.endField();
    };
  }
}
