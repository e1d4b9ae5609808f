package dev.highwater.schema.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TuningTest {

  private static final long GIB = 1L << 30;

  @Test
  void sharesOfMemoryFollowTheMachine() {
    Map<String, String> settings = settings(new Machine(16 * GIB, 8, 500 * GIB, 8 * GIB));

    assertThat(settings)
        .containsEntry("shared_buffers", "4096MB")
        .containsEntry("effective_cache_size", "10240MB")
        .containsEntry("work_mem", "40MB")
        .containsEntry("maintenance_work_mem", "1024MB")
        .containsEntry("max_wal_size", "4096MB")
        .containsEntry("max_parallel_workers", "8")
        .doesNotContainKey("dynamic_shared_memory_type");
  }

  @Test
  void aSmallContainerGetsWhatItCanBear() {
    Map<String, String> settings = settings(new Machine(GIB / 2, 1, 2 * GIB, GIB / 16));

    assertThat(settings)
        .containsEntry("shared_buffers", "128MB")
        .containsEntry("work_mem", "4MB")
        .containsEntry("max_wal_size", "128MB")
        .containsEntry("max_parallel_workers_per_gather", "1")
        .containsEntry("dynamic_shared_memory_type", "mmap");
  }

  @Test
  void ownSettingsWinAndAreQuoted() {
    Map<String, String> settings =
        Tuning.settings(
            new Machine(GIB, 2, GIB, GIB),
            ServerOptions.standard().withSetting("work_mem", "1GB").withSetting("x.y", "it's \\"),
            5432);

    assertThat(Tuning.file(settings))
        .contains("work_mem = '1GB'\n")
        .contains("x.y = 'it''s \\\\'\n")
        .contains("port = '5432'\n");
  }

  private static Map<String, String> settings(Machine machine) {
    return Tuning.settings(machine, ServerOptions.standard(), 5432);
  }
}
