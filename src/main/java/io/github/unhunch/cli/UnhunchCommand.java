package io.github.unhunch.cli;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.settings.Home;
import io.github.unhunch.text.Fault;
import io.github.unhunch.text.Message;
import io.github.unhunch.text.Texts;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code unhunch} and what all its subcommands share; alone, it starts the app. */
@Command(
    name = "unhunch",
    description =
        "Watches your posture and offers a two-minute routine. Nothing leaves this machine.",
    footer =
        "To measure and to try out: bench, pose, follow, replay and rehearse; each has --help.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionWords.class)
public final class UnhunchCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(UnhunchCommand.class);

  private static final String UNWRITABLE_LETTERS =
      "a path has letters that this system's language setting cannot write;"
          + " start with ./unhunch, or set LC_ALL=C.UTF-8";

  private static final List<Class<?>> COMMANDS =
      List.of(
          ModelsCommand.class,
          DoctorCommand.class,
          BenchCommand.class,
          PoseCommand.class,
          FollowCommand.class,
          ReplayCommand.class,
          ReportCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          ImportCommand.class,
          RoutinesCommand.class,
          GateCommand.class,
          RunningApp.Pause.class,
          RunningApp.Resume.class,
          RunningApp.BeginRoutine.class);

  private final DesktopApp app;

  @Spec CommandSpec spec;

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "Folder for settings and history (or the variable UNHUNCH_HOME).")
  @Nullable Path homeDirectory;

  @Option(
      names = "--demo",
      description = "Play the bundled recording in the terminal, as without camera or display.")
  boolean demo;

  @Option(
      names = "--window",
      description = "Start the app even where no camera is found, as at login.")
  boolean window;

  @Option(
      names = "--camera",
      paramLabel = "RECORDING",
      description = "Start the app with this recording in place of the camera.")
  @Nullable Path camera;

  /** The app with its windows, which this package does not know. */
  public interface DesktopApp {

    /** Why the app cannot run here, in words for a sentence; empty when it can. */
    Optional<String> obstacle(Home home);

    /**
     * Runs until the user quits and gives the exit status.
     *
     * @param recording plays in place of the camera, when given
     */
    int run(Home home, Optional<Path> recording) throws Exception;
  }

  /** The command that starts this app. */
  public UnhunchCommand(DesktopApp app) {
    this.app = app;
  }

  /** The folder that was asked for on the command line or in the environment. */
  public Optional<Home> askedHome() {
    return Home.named(Optional.ofNullable(homeDirectory)).map(directory -> home());
  }

  /** The user's folder. */
  Home home() {
    Home home;
    try {
      home = Home.find(Optional.ofNullable(homeDirectory));
    } catch (InvalidPathException e) {
      throw new CliException(UNWRITABLE_LETTERS);
    }
    for (Path at = home.directory(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at)) {
        String where = at.equals(home.directory()) ? "" : home.directory() + ": ";
        throw new CliException(where + at + " is a file; --home takes a folder");
      }
    }
    return home;
  }

  /** What is said where the user's folder cannot be used. */
  public static Message unusable(Home home, IOException failure) {
    return Message.of("faults.home", home.directory(), PrivateFiles.reason(failure));
  }

  /** The words of the system's language; what has none in several languages is English. */
  static Texts texts() {
    return Texts.in(Locale.getDefault());
  }

  /** One line for the user. */
  void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  @Override
  public Integer call() throws Exception {
    checkRecording();
    Optional<String> obstacle =
        demo
            ? Optional.of("as you asked")
            : GraphicsEnvironment.isHeadless()
                ? Optional.of("there is no display here")
                : window || camera != null ? Optional.empty() : app.obstacle(home());
    return obstacle.isPresent()
        ? playDemo(obstacle.get())
        : app.run(home(), Optional.ofNullable(camera));
  }

  /**
   * The app would wait for a lost camera to come back; a recording that cannot be read will not.
   */
  private void checkRecording() throws CameraException {
    if (camera != null) {
      try (CameraSource source = Cameras.openRecording(camera)) {
        if (source.read().isEmpty()) {
          throw new CliException(camera + ": holds no picture; give a video or a folder");
        }
      }
    }
  }

  /** The demo has a folder of its own, so that the user's history stays the user's. */
  private int playDemo(String why) throws Exception {
    Home demoHome = new Home(home().directory().resolve("demo"));
    new Demo(spec.commandLine().getOut()).play(demoHome, why);
    return 0;
  }

  /** The parser names Java's types and counts from nought; people do not. */
  private static String plain(CommandLine.ParameterException error) {
    String mistake = String.valueOf(error.getMessage());
    if (mistake.contains(InvalidPathException.class.getName())) {
      return UNWRITABLE_LETTERS;
    }
    if (error instanceof CommandLine.UnmatchedArgumentException words && !words.isUnknownOption()) {
      return "'%s' is not understood here; see: %s --help"
          .formatted(
              words.getUnmatched().get(0), error.getCommandLine().getCommandSpec().qualifiedName());
    }
    return mistake
        .replace("is not a double", "is not a number")
        .replace("is not an int", "is not a whole number")
        .replaceFirst("positional parameter at index \\S+ \\((\\S+)\\)", "$1")
        .replaceFirst(
            "Value for option option ('.*?') \\((.*?)\\) should be in KEY=VALUE format but was (.*)",
            "$1 takes $2, not '$3'");
  }

  /** A file or folder; of nothing there is none. */
  private static Path named(String word) {
    if (word.isBlank()) {
      throw new CommandLine.TypeConversionException("a name is missing");
    }
    return Path.of(word);
  }

  /**
   * Runs one command. Words that name none start the app, and then nobody waits until the parser
   * has gone through every command that there is.
   *
   * @param all the parser of all commands
   * @return the exit status
   */
  public static int execute(DesktopApp app, String[] args, Supplier<CommandLine> all) {
    CommandLine alone = prepared(new CommandLine(new UnhunchCommand(app)));
    return starts(alone, args) ? alone.execute(args) : all.get().execute(args);
  }

  /** Whether these words name no command and want the app. */
  static boolean starts(CommandLine alone, String... args) {
    try {
      CommandLine.ParseResult words = alone.parseArgs(args);
      return !words.isUsageHelpRequested() && !words.isVersionHelpRequested();
    } catch (CommandLine.ParameterException e) {
      return false;
    }
  }

  /**
   * The parser of all commands; every mistake becomes one line and exit status 2.
   *
   * @param more commands of packages that this one does not know
   */
  public static CommandLine commandLine(DesktopApp app, Object... more) {
    CommandLine line = new CommandLine(new UnhunchCommand(app));
    COMMANDS.forEach(line::addSubcommand);
    for (Object command : more) {
      line.addSubcommand(command);
    }
    return prepared(line);
  }

  /** To be called when every command is added. */
  private static CommandLine prepared(CommandLine line) {
    line.setParameterExceptionHandler(
        (error, words) -> refuse(error.getCommandLine(), plain(error)));
    line.registerConverter(Path.class, UnhunchCommand::named);
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          LOG.debug("{} failed", command.getCommandName(), error);
          return refuse(command, said(error));
        });
    line.setExecutionStrategy(
        parsed -> {
          try {
            return new CommandLine.RunLast().execute(parsed);
          } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("{} failed", parsed.originalArgs(), e);
            return refuse(line, said(e));
          }
        });
    return line;
  }

  private static int refuse(CommandLine command, String sentence) {
    command.getErr().println("unhunch: " + sentence.strip().replaceAll("\\p{Cntrl}+", " "));
    return 2;
  }

  /**
   * What a failure says, in the system's language where its sentence is there in several; one
   * without words, which is our own mistake, is at least named.
   */
  private static String said(Throwable error) {
    if (error instanceof Fault fault) {
      return fault.words().in(texts());
    }
    if (error instanceof FileSystemException file) {
      return Message.of(
              "faults.file.unusable", String.valueOf(file.getFile()), PrivateFiles.reason(file))
          .in(texts());
    }
    if (error instanceof OutOfMemoryError) {
      return "there is not enough memory for this; close other programs and try again";
    }
    String message = error.getMessage();
    if (error instanceof LinkageError) {
      return "a part of Unhunch is missing or does not run on this system ("
          + message
          + "); install Unhunch again";
    }
    return message == null || message.isBlank() ? "it failed with " + error : message;
  }
}
