package dev.highwater.anonymize.bench;

import dev.highwater.anonymize.AnonymizeOptions;
import dev.highwater.anonymize.Anonymizer;
import dev.highwater.anonymize.check.Check;
import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.run.RunOptions;
import dev.highwater.anonymize.run.RunProgress;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.session.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/// A run, or a check, in a process of its own, which tells how much memory it had at most.
final class MemoryProcess {

  private MemoryProcess() {}

  /// `run` or `check`, source, target, work directory.
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    ConnectionSettings source = ConnectionSettings.parse(arguments[1]);
    ConnectionSettings target = ConnectionSettings.parse(arguments[2]);
    var policy = PolicyReader.read("policy.yaml", Hospital.text("policy.yaml"));
    if (arguments[0].equals("run")) {
      new Anonymizer(
              new AnonymizeOptions(
                  new RunOptions(2),
                  Pack.load("ph"),
                  Path.of(arguments[3]),
                  RunProgress.SILENT,
                  new Cancellation()))
          .run(source, target, policy, MaskingKey.of(new byte[32]), run -> {});
    } else {
      CheckResult result =
          Check.run(source, target, policy, CheckOptions.STANDARD, new Cancellation());
      System.out.println("identifiers " + result.identifiers());
    }
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        System.out.println("peak " + line.replaceAll("[^0-9]", ""));
      }
    }
  }
}
