package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.subset.Subset;
import dev.highwater.anonymize.subset.Subset.Follow;
import dev.highwater.anonymize.subset.Subset.Root;
import dev.highwater.anonymize.subset.SubsetFile;
import dev.highwater.anonymize.subset.SubsetText;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.WrongUse;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which rows are wanted.
final class SubsetOptions {

  @Option(
      names = "--subset",
      paramLabel = "ROWS",
      description =
          "Rows to take, with all they refer to: 'TABLE: PREDICATE', 'TABLE: 5 %%' or 'TABLE: all';"
              + " more often for more tables, and TABLE may have *. All other tables are empty.")
  private List<String> roots = new ArrayList<>();

  @Option(
      names = "--with-children",
      paramLabel = "PATH",
      description =
          "Also rows that refer to rows that are taken: 'orders -> order_line', 'orders -> *',"
              + " 'orders -> **' for children's children too, 'customer -> orders limit 10'.")
  private List<String> children = new ArrayList<>();

  @Option(
      names = "--subset-file",
      paramLabel = "FILE",
      description = "The same in a file of YAML: roots, children and seed.")
  private @Nullable Path file;

  @Option(
      names = "--subset-seed",
      paramLabel = "TEXT",
      description =
          "With another one percentages and limits pick other rows (default: 1). With the same one"
              + " they pick the same, and a larger percentage adds to them.")
  private @Nullable String seed;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /// What is wanted.
  Subset read(Invocation invocation) {
    List<String> problems = new ArrayList<>();
    SubsetText reader = new SubsetText(problems);
    List<Root> taken = new ArrayList<>();
    List<Follow> followed = new ArrayList<>();
    roots.forEach(text -> reader.root(text, taken));
    children.forEach(text -> reader.children(text, followed));
    String picked = Subset.SEED;
    if (file != null) {
      Subset read = read(invocation.console().directory().resolve(file));
      taken.addAll(read.roots());
      followed.addAll(read.children());
      picked = read.seed();
    }
    if (problems.isEmpty() && taken.isEmpty() && !(followed.isEmpty() && seed == null)) {
      problems.add("there are no rows to begin with: give --subset or --subset-file");
    }
    if (!problems.isEmpty()) {
      throw WrongUse.of(
          command,
          Failure.of("The subset cannot be read")
              .why(String.join("\n", problems))
              .remedy("--subset 'orders: created_at >= date ''2026-01-01'''"));
    }
    return new Subset(taken, followed, seed == null ? picked : seed);
  }

  private static Subset read(Path path) {
    try {
      return SubsetFile.read(path.toString(), Files.readString(path));
    } catch (SpecException mistaken) {
      throw Failure.of("The subset has mistakes")
          .where(path.toString())
          .why(String.valueOf(mistaken.getMessage()))
          .remedy("Correct them and run it again");
    } catch (IOException unreadable) {
      throw Failure.of("The subset cannot be read")
          .where(path.toString())
          .why(unreadable)
          .remedy("Give another file with --subset-file")
          .causedBy(unreadable);
    }
  }
}
