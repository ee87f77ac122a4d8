package io.github.unhunch.pose.install;

import io.github.unhunch.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches a published model into the user's own folder of models. The only code that opens a
 * connection to another machine, and only when asked to install something.
 */
public final class ModelInstaller {

  private static final long LARGEST_MODEL = 200_000_000;

  /** A server that sends nothing for so long is given up. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Path folder;
  private final Duration silence;

  /**
   * For one folder.
   *
   * @param folder where models are kept; made on first use
   */
  public ModelInstaller(Path folder) {
    this(folder, SILENCE);
  }

  ModelInstaller(Path folder, Duration silence) {
    this.folder = folder;
    this.silence = silence;
  }

  /** Where a model lies once it is installed. */
  public Path file(PublishedModel model) {
    return folder.resolve(model.name() + ".onnx");
  }

  /**
   * Fetches a model, checks its size and digest, and puts it in its place in one step, its
   * description beside it.
   *
   * @return where it lies now
   * @throws InstallException when it cannot be fetched or is not what was published; nothing is
   *     left behind then
   * @throws InterruptedException when the thread is told to stop
   */
  public Path install(PublishedModel model) throws InstallException, InterruptedException {
    Path file = file(model);
    Path zip = file.resolveSibling(model.name() + ".zip");
    Path fetched = PrivateFiles.unfinished(model.zipped() ? zip : file);
    Path ready = PrivateFiles.unfinished(file);
    try {
      PrivateFiles.makeFolder(folder);
      PrivateFiles.sweep(file);
      PrivateFiles.sweep(zip);
      fetch(model, fetched);
      if (model.zipped()) {
        unpack(model, fetched, ready);
      }
      PrivateFiles.write(folder.resolve(model.name() + ".json"), model.description());
      PrivateFiles.replace(ready, file);
      return file;
    } catch (IOException e) {
      throw new InstallException(
          model.name()
              + " could not be fetched from "
              + model.source().getHost()
              + " ("
              + reason(e)
              + "); check the connection and try again; nothing was installed",
          e);
    } finally {
      delete(fetched);
      delete(ready);
    }
  }

  private static String reason(IOException e) {
    return PrivateFiles.reason(e).toString();
  }

  private void fetch(PublishedModel model, Path target)
      throws IOException, InterruptedException, InstallException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    HttpRequest request = HttpRequest.newBuilder(model.source()).timeout(silence).build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    MessageDigest digest = sha256();
    long bytes;
    try (StallGuard guarded = new StallGuard(response.body(), silence, LONGEST);
        InputStream body = new DigestInputStream(guarded, digest);
        OutputStream out = PrivateFiles.newOutputStream(target)) {
      if (response.statusCode() != 200) {
        throw new IOException("the server answered " + response.statusCode());
      }
      bytes = copy(body, out, model.bytes());
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (bytes != model.bytes() || !found.equals(model.sha256())) {
      throw new InstallException(
          model.name()
              + ": what came is not the published file (SHA-256 "
              + found
              + " in place of "
              + model.sha256()
              + "); nothing was installed");
    }
  }

  /** Copies, and stops soon after more has come than was published. */
  private static long copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long bytes = 0;
    for (int read = in.read(buffer); read >= 0 && bytes <= most; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      bytes += read;
    }
    return bytes;
  }

  private static void unpack(PublishedModel model, Path zip, Path target)
      throws IOException, InstallException {
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().endsWith(".onnx")) {
          try (OutputStream out = PrivateFiles.newOutputStream(target)) {
            if (copy(entries, out, LARGEST_MODEL) > LARGEST_MODEL) {
              throw new InstallException(
                  model.name() + ": larger than a pose model may be; nothing was installed");
            }
          }
          return;
        }
      }
    }
    throw new InstallException(model.name() + ": no model in the file; nothing was installed");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
