package dev.highwater.seed.generate;

import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.value.Pool;
import dev.highwater.dataset.value.Pools;
import dev.highwater.dataset.value.Utf8;
import java.util.Map;

/// Texts out of pools.
final class Prose {

  private Prose() {}

  static void register(Map<String, Function> functions) {
    functions.put("pool", Prose::pick);
    functions.put("words", call -> series(call, "words"));
    functions.put("sentences", call -> series(call, "sentences"));
    functions.put("paragraphs", Prose::paragraphs);
  }

  private static Value pick(CallSite call) {
    Pool pool = pool(call, call.expect(1, 1).name(0));
    long key = call.drawKey();
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              pool.write(pool.draw(key, row), out);
              return true;
            });
  }

  private static Pool pool(CallSite call, String name) {
    Pools pools = call.scope().world().pools();
    return pools
        .find(name)
        .orElseThrow(
            () ->
                new CompileFailure(
                    "there is no pool " + name,
                    "the pools are " + String.join(", ", pools.names())));
  }

  private static int index(Pool pool, long key, long row, int k) {
    return (int) Cell.below(Cell.draw(key, row, k), pool.size());
  }

  private static Value series(CallSite call, String poolName) {
    Pool pool = pool(call, poolName);
    Term.OfLong low = call.expect(2, 2).whole(0);
    Term.OfLong high = call.whole(1);
    long key = call.drawKey();
    Term.OfLong count = Draws.between(key, low, high);
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              appendSeries(pool, key, row, 1, count.at(row), out);
              return true;
            });
  }

  private static void appendSeries(
      Pool pool, long key, long row, int firstDraw, long wanted, Utf8 out) {
    for (int i = 0; i < wanted; i++) {
      pool.writeWord(index(pool, key, row, firstDraw + i), out);
    }
    if (wanted > 0) {
      out.truncate(out.length() - 1);
    }
  }

  private static Value paragraphs(CallSite call) {
    Pool pool = pool(call, "sentences");
    Term.OfLong low = call.expect(2, 2).whole(0);
    Term.OfLong high = call.whole(1);
    long key = call.drawKey();
    Term.OfLong count = Draws.between(key, low, high);
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              long wanted = count.at(row);
              for (int i = 0; i < wanted; i++) {
                if (i > 0) {
                  out.append("\n\n");
                }
                int draw = 1 + i * 16;
                long sentences = 3 + Cell.below(Cell.draw(key, row, draw), 4);
                appendSeries(pool, key, row, draw + 1, sentences, out);
              }
              return true;
            });
  }
}
