package io.github.unhunch.cli;

import io.github.unhunch.settings.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} tells: the version and commit of the build, Java, the models. */
final class VersionWords implements IVersionProvider {

  /** So many letters of a model's SHA-256 tell it from every other. */
  private static final int DIGEST = 12;

  @Override
  public String[] getVersion() throws IOException {
    List<String> lines = new ArrayList<>();
    Properties built = built();
    String commit = built.getProperty("commit", "");
    lines.add(
        "Unhunch "
            + built.getProperty("version", "(not built by Maven)")
            + (commit.isBlank() ? "" : " (commit " + commit + ")"));
    lines.add("Java " + System.getProperty("java.version"));
    try (Stream<Path> files = Files.list(Installation.find().models())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".onnx")).sorted().toList()) {
        lines.add("model " + file.getFileName() + " sha256 " + digest(file));
      }
    } catch (IOException e) {
      lines.add("no models beside the program; install Unhunch again");
    }
    return lines.toArray(new String[0]);
  }

  private static Properties built() throws IOException {
    Properties built = new Properties();
    try (InputStream file =
        VersionWords.class.getResourceAsStream("/io/github/unhunch/version.properties")) {
      if (file != null) {
        built.load(file);
      }
    }
    return built;
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
