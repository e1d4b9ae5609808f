package dev.highwater.seed.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LoadQueueTest {

  private static final QualifiedName PARENT = new QualifiedName("public", "parent");
  private static final QualifiedName CHILD = new QualifiedName("public", "child");
  private static final QualifiedName OTHER = new QualifiedName("public", "other");

  @Test
  void letsAChildWaitUntilItsParentIsWholeAndDealsOthersMeanwhile() throws InterruptedException {
    LoadUnit first = unit(PARENT, 0);
    LoadUnit second = unit(PARENT, 10);
    LoadUnit child = unit(CHILD, 0, PARENT);
    LoadUnit other = unit(OTHER, 0);
    LoadQueue queue = new LoadQueue(List.of(first, second, child, other), () -> false);

    assertThat(queue.take()).contains(first);
    assertThat(queue.take()).contains(second);
    assertThat(queue.take()).contains(other);
    CompletableFuture<Optional<LoadUnit>> waiting = taking(queue);
    queue.done(second);
    assertThat(waiting).isNotDone();
    queue.done(first);
    assertThat(waiting.join()).contains(child);
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void endsForEverybodyWhenAUnitFails() throws InterruptedException {
    LoadQueue queue = new LoadQueue(List.of(unit(PARENT, 0), unit(CHILD, 0, PARENT)), () -> false);
    assertThat(queue.take()).isPresent();
    CompletableFuture<Optional<LoadUnit>> waiting = taking(queue);

    queue.fail();

    assertThat(waiting.join()).isEmpty();
  }

  @Test
  void endsForEverybodyWhenTheRunIsCancelled() throws InterruptedException {
    AtomicBoolean cancelled = new AtomicBoolean();
    LoadQueue queue =
        new LoadQueue(List.of(unit(PARENT, 0), unit(CHILD, 0, PARENT)), cancelled::get);
    assertThat(queue.take()).isPresent();
    CompletableFuture<Optional<LoadUnit>> waiting = taking(queue);

    cancelled.set(true);

    assertThat(waiting.join()).isEmpty();
  }

  @Test
  void letsRangesThatReferToEarlierOnesWaitForThem() throws InterruptedException {
    LoadUnit first = new LoadUnit(List.of(new RowRange(PARENT, 0, 10)), Set.of(), true);
    LoadUnit second = new LoadUnit(List.of(new RowRange(PARENT, 10, 10)), Set.of(), true);
    LoadUnit other = unit(OTHER, 0);
    LoadQueue queue = new LoadQueue(List.of(first, second, other), () -> false);

    assertThat(queue.take()).contains(first);
    assertThat(queue.take()).contains(other);
    CompletableFuture<Optional<LoadUnit>> waiting = taking(queue);
    assertThat(waiting).isNotDone();
    queue.done(first);
    assertThat(waiting.join()).contains(second);
  }

  private static CompletableFuture<Optional<LoadUnit>> taking(LoadQueue queue) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return queue.take();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        });
  }

  private static LoadUnit unit(QualifiedName table, long first, QualifiedName... after) {
    return new LoadUnit(List.of(new RowRange(table, first, 10)), Set.of(after), false);
  }
}
