package io.github.unhunch.cli;

import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.pose.install.InstallException;
import io.github.unhunch.pose.install.ModelInstaller;
import io.github.unhunch.pose.install.PublishedModel;
import io.github.unhunch.settings.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code unhunch models}: which pose models there are; fetches one only when asked. */
@Command(
    name = "models",
    description = "Lists pose models; 'models install NAME' fetches a published one.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {

  @ParentCommand private UnhunchCommand unhunch;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path shipped = Installation.find().models();
    out.println("Comes with Unhunch:");
    printFolder(out, shipped);
    out.println("Installed in " + unhunch.home().models() + ":");
    printFolder(out, unhunch.home().models());
    out.println("Can be installed (unhunch models install NAME):");
    PublishedModel.ALL.forEach(model -> print(out, model));
    out.flush();
    return 0;
  }

  private static void printFolder(PrintWriter out, Path folder) {
    List<Path> models = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        models = files.filter(file -> file.toString().endsWith(".onnx")).sorted().toList();
      } catch (IOException e) {
        throw new CliException(folder + ": the folder cannot be read; check its permissions");
      }
    }
    if (models.isEmpty()) {
      out.println("  none");
    }
    for (Path model : models) {
      out.println("  " + String.valueOf(model.getFileName()).replaceFirst("\\.onnx$", ""));
    }
  }

  private static void print(PrintWriter out, PublishedModel model) {
    out.printf("  %s: %s%n", model.name(), model.title());
    out.printf("    from     %s%n", model.source());
    out.printf(Locale.ROOT, "    size     %,d bytes%n", model.bytes());
    out.printf("    licence  %s%n", model.licence());
    out.printf("    SHA-256  %s%n", model.sha256());
  }

  /**
   * Fetches one model.
   *
   * @param name which
   * @param yes whether to go on without asking
   */
  @Command(
      name = "install",
      description = "Shows where a model comes from and asks, fetches it, checks its digest.",
      mixinStandardHelpOptions = true)
  int install(
      @Parameters(paramLabel = "NAME", description = "One of those listed.") String name,
      @Option(names = "--yes", description = "Do not ask.") boolean yes)
      throws InstallException, PoseException, InterruptedException, IOException {
    PublishedModel model =
        PublishedModel.ALL.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new CliException(
                        name
                            + ": no such model; there is "
                            + String.join(
                                ", ",
                                PublishedModel.ALL.stream().map(PublishedModel::name).toList())));
    PrintWriter out = spec.commandLine().getOut();
    print(out, model);
    if (!yes && !agreed(out)) {
      out.println("Nothing was fetched.");
      out.flush();
      return 0;
    }
    Path file = new ModelInstaller(unhunch.home().models()).install(model);
    check(file);
    out.println("Installed " + file + "; use it with --model " + model.name());
    out.flush();
    return 0;
  }

  /** What cannot be used is not kept. */
  private static void check(Path file) throws PoseException, IOException {
    try {
      PoseEstimators.open(new PoseOptions(file.toString(), 1), List.of()).close();
    } catch (PoseException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static boolean agreed(PrintWriter out) throws IOException {
    out.print("Fetch it? [y/N] ");
    out.flush();
    String answer =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    return answer != null && answer.trim().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
