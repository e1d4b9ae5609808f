package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets one start or stop at a time touch a work directory, among all processes of the machine.
///
/// File locks are held by the whole JVM, so threads of one JVM queue up at a lock of their own.
final class ServerLock {

  private static final ReentrantLock WITHIN_JVM = new ReentrantLock();

  private ServerLock() {}

  /// Waits until nobody else holds the directory, then does the work.
  static <T> T holding(WorkDirectory directory, Supplier<T> work) {
    WITHIN_JVM.lock();
    try (FileChannel channel = open(directory.lock());
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw refused(directory.lock(), new IOException("the lock was lost"));
      }
      return work.get();
    } catch (IOException refused) {
      throw refused(directory.lock(), refused);
    } finally {
      WITHIN_JVM.unlock();
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Failure refused(Path file, IOException refused) {
    return Failure.of("The work directory cannot be locked")
        .where(file.toString())
        .why(refused)
        .remedy("Use the work directory as the user who made it, or choose another with --work-dir")
        .causedBy(refused);
  }
}
