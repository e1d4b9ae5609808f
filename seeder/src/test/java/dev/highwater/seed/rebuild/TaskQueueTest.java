package dev.highwater.seed.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskQueueTest {

  @Test
  void dealsTheDearestFirstAndNeverTwoThatLockEachOther() throws InterruptedException {
    Task key = task("big", true, 100);
    Task index = task("big", false, 99);
    Task second = task("big", false, 98);
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

  @Test
  void makesKeysWhenAllIndexesOfTheTableAreBuilt() throws InterruptedException {
    QualifiedName t = new QualifiedName("public", "t");
    Task key = new Task(t, List.of(), true, true, 100);
    Task first = task("t", false, 2);
    Task second = task("t", false, 1);
    Task other = task("u", true, 0);
    TaskQueue queue = new TaskQueue(List.of(key, first, second, other), () -> false);

    assertThat(queue.take()).contains(first);
    queue.done(first);
    assertThat(queue.take()).contains(second);
    assertThat(queue.take()).contains(other);
    queue.done(second);
    assertThat(queue.take()).contains(key);
  }

  private static Task task(String table, boolean exclusive, double cost) {
    return new Task(new QualifiedName("public", table), List.of(), exclusive, false, cost);
  }
}
