package dev.highwater.seed.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskQueueTest {

  @Test
  void dealsTheLargestFirstAndNeverTwoThatLockEachOther() throws InterruptedException {
    Task key = task("big", true, 100);
    Task index = task("big", false, 100);
    Task second = task("big", false, 100);
    Task small = task("small", true, 10);
    TaskQueue queue = new TaskQueue(List.of(small, key, index, second), () -> false);

    assertThat(queue.take()).contains(key);
    assertThat(queue.take()).contains(small);
    queue.done(key);
    assertThat(queue.take()).contains(index);
    assertThat(queue.take()).contains(second);
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void letsAKeyWaitForIndexesOfItsTable() throws InterruptedException {
    Task index = task("t", false, 5);
    Task key = task("t", true, 1);
    Task other = task("u", true, 0);
    TaskQueue queue = new TaskQueue(List.of(index, key, other), () -> false);

    assertThat(queue.take()).contains(index);
    assertThat(queue.take()).contains(other);
    queue.done(index);
    assertThat(queue.take()).contains(key);
  }

  private static Task task(String table, boolean exclusive, long bytes) {
    return new Task(
        new QualifiedName("public", table),
        List.of(),
        List.of("statement " + bytes + exclusive),
        exclusive,
        bytes);
  }
}
