package io.github.unhunch.files;

import io.github.unhunch.text.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes files and folders that only their owner may read, whatever the umask: what somebody's back
 * does all day is nobody else's business. On a system without such rights the user's own folder
 * guards them.
 */
public final class PrivateFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private static final String UNFINISHED = ".tmp";

  /** Who keeps such a file in a folder lives there. */
  private static final Predicate<String> OURS =
      Pattern.compile("(settings|history|instance)[-.].+|packs|models|reports|demo")
          .asMatchPredicate();

  private PrivateFiles() {}

  /**
   * Makes a folder and those above it where they are not there. One that was there is closed to
   * others when it holds nothing, or nothing but what is this program's; a folder of other things
   * is left as it is.
   */
  public static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, rights(folder, FOLDER));
      give(folder, FOLDER);
    } else if (isOurs(folder)) {
      restrict(folder);
    }
  }

  private static boolean isOurs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).allMatch(OURS);
    }
  }

  /** Makes an empty file when it is not there, and takes it from everybody else when it is. */
  public static void makeFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      try {
        Files.createFile(file, rights(file, FILE));
        give(file, FILE);
        return;
      } catch (FileAlreadyExistsException e) {
        // Somebody else was faster.
        LOG.debug("{} is there by now", file);
      }
    }
    restrict(file);
  }

  /**
   * Puts a text into a file in one step: whatever happens, there is the old file or the new one.
   * The unfinished one lies beside it meanwhile; {@link #sweep} takes away what a killed program
   * left.
   */
  public static void write(Path file, String text) throws IOException {
    makeFolder(folderOf(file));
    Path next = unfinished(file);
    try {
      try (FileChannel out = open(next)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      replace(next, file);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /** The name of a file while it is written; it tells which program writes. */
  public static Path unfinished(Path file) {
    return file.resolveSibling(
        file.getFileName() + "." + ProcessHandle.current().pid() + UNFINISHED);
  }

  /** Writes a file anew; it goes away with a program that is told to end meanwhile. */
  public static OutputStream newOutputStream(Path file) throws IOException {
    file.toFile().deleteOnExit();
    return Channels.newOutputStream(open(file));
  }

  private static FileChannel open(Path file) throws IOException {
    Files.deleteIfExists(file);
    FileChannel channel =
        FileChannel.open(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            rights(file, FILE));
    give(file, FILE);
    return channel;
  }

  /** Makes a file or socket that was just made its owner's alone, whatever the umask left. */
  public static void give(Path made) throws IOException {
    give(made, FILE);
  }

  private static void give(Path made, Set<PosixFilePermission> rights) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(made, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(rights);
    }
  }

  /**
   * Takes a file or folder from everybody but its owner, who keeps what rights there are; another's
   * that we may use stays as it is.
   */
  public static void restrict(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
    rights.addAll(view.readAttributes().permissions());
    if (rights.retainAll(FOLDER)) {
      try {
        view.setPermissions(rights);
      } catch (FileSystemException e) {
        LOG.debug("{} keeps its rights", path, e);
      }
    }
  }

  /** Moves a finished file into its place, over the one that is there. */
  public static void replace(Path next, Path file) throws IOException {
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes unfinished files beside this one whose program is gone; what cannot be stays. */
  public static void sweep(Path file) {
    String start = file.getFileName() + ".";
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folderOf(file), start + "*" + UNFINISHED)) {
      for (Path unfinished : left) {
        String name = unfinished.getFileName().toString();
        if (!running(name.substring(start.length(), name.length() - UNFINISHED.length()))) {
          Files.deleteIfExists(unfinished);
        }
      }
    } catch (IOException e) {
      // It is tried again at the next start.
      return;
    }
  }

  private static boolean running(String pid) {
    try {
      return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Why a file or folder could not be used, as a part of a sentence. */
  public static Message reason(IOException failure) {
    String told =
        failure instanceof FileSystemException system
            ? String.valueOf(system.getReason())
            : String.valueOf(failure.getMessage());
    String word = told.toLowerCase(Locale.ROOT);
    if (word.contains("is a directory")) {
      return Message.of("faults.file.no-file");
    }
    if (failure instanceof AccessDeniedException || word.contains("permission denied")) {
      return Message.of("faults.file.forbidden");
    } else if (word.contains("read-only")) {
      return Message.of("faults.file.read-only");
    } else if (word.contains("no space") || word.contains("quota")) {
      return Message.of("faults.file.full");
    } else if (failure instanceof FileAlreadyExistsException
        || failure instanceof NotDirectoryException
        || word.contains("not a directory")) {
      return Message.of("faults.file.in-the-way");
    } else if (failure instanceof NoSuchFileException) {
      return Message.of("faults.file.missing");
    } else if (failure instanceof FileSystemLoopException || word.contains("too many levels")) {
      return Message.of("faults.file.loop");
    }
    return Message.of(
        "faults.file.other", told.equals("null") ? failure.getClass().getSimpleName() : told);
  }

  /**
   * Refuses what lies where a file is to be read or written and is none.
   *
   * @throws FileSystemException when it is a folder or a device
   */
  public static void refuseFolder(Path file) throws FileSystemException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory or a device");
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private static FileAttribute<?>[] rights(Path path, Set<PosixFilePermission> rights) {
    return posix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
