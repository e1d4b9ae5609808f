package dev.highwater.cli.archive;

import dev.highwater.cli.compatibility.FitOptions;
import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.seed.SeedLine;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveCheck;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.dataset.archive.Flaw;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.archive.ArchiveLoad;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import dev.highwater.volume.words.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    header = "Prove that files hold their rows, or that a dataset still fits a schema",
    description = {
      "Of a folder that 'dataset build' made: reads every file, its checksums, and the digests of the"
          + " rows in it, computed anew. Names the file, the table and the rows that are damaged, and"
          + " files that are missing or too many. With --db it reads the tables of a database into"
          + " which the files were loaded instead, and asks in SQL for rows that break a constraint,"
          + " as 'seed verify' does.",
      "Of a dataset: compares the schema that it was written for with that of --db, or with --schema,"
          + " and calls each difference compatible (no row is another), adapted (all rows are legal;"
          + " something is filled, left out or written in another form) or breaking (with what"
          + " refuses which rows, and what to write into the spec). Where only rows can tell, those"
          + " of the dataset's smallest scale are offered to the server in temporary tables; nothing"
          + " of it stays.",
      "Exits with 3 when something is not as it should be, or is breaking."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  @Mixin private final FitOptions fit = new FitOptions();

  @Parameters(
      index = "0",
      paramLabel = "DATASET|DIR",
      description =
          "The folder of a built dataset; or NAME, NAME@VERSION, or the path of a folder with a"
              + " dataset.yaml.")
  private String dataset = "";

  VerifyCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    Path place = place();
    if (!ArchiveFile.isIn(place)) {
      if (SpecLibrary.find(dataset).isEmpty()) {
        throw Failure.of("There is no dataset and no built folder \"" + dataset + "\"")
            .where(place.toString())
            .why("it holds neither a " + ArchiveFile.NAME + " nor a " + SpecReader.FILE)
            .remedy(
                "highwater dataset list names the datasets; highwater dataset build DATASET --out DIR makes such a folder");
      }
      return fit.run(invocation, target, dataset);
    }
    if (target.named()) {
      DatabaseVerdict verdict = database(place);
      invocation.answer(verdict, verdict::text);
      return verdict.sound() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
    FileVerdict verdict = files(place, load.options(invocation, SeedProgress.SILENT).threads());
    invocation.answer(verdict, verdict::text);
    return verdict.sound() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  /// Where files would be; a name of a dataset is no folder of files.
  private Path place() {
    return invocation.console().directory().resolve(dataset).normalize();
  }

  private DatabaseVerdict database(Path place) throws SQLException {
    Archive archive = ArchiveFile.read(place);
    try (Target database = target.open(invocation);
        SeedLine line = new SeedLine("Verifying", invocation)) {
      Seeder seeder = load.seeder(invocation, database.settings(), line);
      String id = archive.manifest().datasetId();
      if (seeder.datasets().stream().noneMatch(one -> one.id().equals(id))) {
        throw Failure.of("This dataset is not in the database: " + archive.title())
            .where(database.settings().url())
            .why("its ledger knows no dataset with the id " + id)
            .remedy("highwater dataset load DIR --db");
      }
      ArchiveLoad files = LoadCommand.plan(place, archive, seeder.catalog());
      VerifyReport report =
          seeder.verify(files.plan(), files.sources(), EnumSet.allOf(Aspect.class));
      return DatabaseVerdict.of(archive, database.settings().url(), report);
    }
  }

  private static FileVerdict files(Path place, int threads) {
    Archive archive;
    try {
      archive = ArchiveFile.read(place);
    } catch (Failure damaged) {
      if (!ArchiveFile.isIn(place)) {
        throw damaged;
      }
      String why = damaged.what() + damaged.why().map(reason -> ": " + reason).orElse("");
      return new FileVerdict(
          place.toString(), 0, 0, 0, List.of(new Flaw(ArchiveFile.NAME, "", "", why)));
    }
    try {
      List<Flaw> flaws = new ArchiveCheck(place, archive, threads).ofRows();
      return new FileVerdict(
          archive.title() + " in " + place,
          archive.tables().size(),
          archive.rows(),
          archive.bytes(),
          flaws);
    } catch (IOException unreadable) {
      throw Failure.of("The folder cannot be read")
          .where(place.toString())
          .why(unreadable)
          .remedy("Check that you may read it")
          .causedBy(unreadable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.of("The work was cancelled").remedy("Run it again").causedBy(interrupted);
    }
  }

  /// What was found.
  record FileVerdict(String dataset, int files, long rows, long bytes, List<Flaw> flaws) {

    FileVerdict {
      flaws = List.copyOf(flaws);
    }

    boolean sound() {
      return flaws.isEmpty();
    }

    String text() {
      String looked =
          "%s: %s rows in %d files, %s%n"
              .formatted(dataset, Figures.count(rows), files, Figures.bytes((double) bytes));
      if (sound()) {
        return looked + "All is as it should be.\n";
      }
      return looked
          + flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n"))
          + "\n"
          + flaws.size()
          + (flaws.size() == 1 ? " thing is" : " things are")
          + " not as it should be.\n";
    }
  }
}
