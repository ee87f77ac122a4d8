package io.github.unhunch.pose.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a server on this machine. */
class ModelInstallerTest {

  private static final byte[] MODEL = "the bytes of a model".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private ModelInstaller installer;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    // A thread for each request: one that hangs holds up no other.
    server.setExecutor(threads);
    server.start();
    installer = new ModelInstaller(home.resolve("models"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void rightDigestIsInstalled() throws Exception {
    serve("/m.onnx", MODEL, MODEL.length);
    PublishedModel model = model("/m.onnx", MODEL, sha256(MODEL));
    Path file = installer.install(model);
    assertThat(file).hasBinaryContent(MODEL);
    assertThat(installer.file(model)).isRegularFile();
    assertThat(left()).containsExactlyInAnyOrder("some-model.onnx", "some-model.json");
  }

  @Test
  void modelInAZipFileIsUnpacked() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("sdk/detail.json"));
      zip.write('{');
      zip.putNextEntry(new ZipEntry("sdk/end2end.onnx"));
      zip.write(MODEL);
    }
    byte[] zipped = bytes.toByteArray();
    serve("/m.zip", zipped, zipped.length);
    assertThat(installer.install(model("/m.zip", zipped, sha256(zipped)))).hasBinaryContent(MODEL);
    assertThat(left()).containsExactlyInAnyOrder("some-model.onnx", "some-model.json");
  }

  @Test
  void wrongDigestLeavesNothing() throws Exception {
    serve("/m.onnx", MODEL, MODEL.length);
    PublishedModel model = model("/m.onnx", MODEL, "0".repeat(64));
    assertThatThrownBy(() -> installer.install(model))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("nothing was installed");
    assertThat(left()).isEmpty();
  }

  @Test
  void wrongDigestKeepsTheModelThatWasThere() throws Exception {
    serve("/m.onnx", MODEL, MODEL.length);
    installer.install(model("/m.onnx", MODEL, sha256(MODEL)));
    assertThatThrownBy(() -> installer.install(model("/m.onnx", MODEL, "0".repeat(64))))
        .isInstanceOf(InstallException.class);
    assertThat(home.resolve("models/some-model.onnx")).hasBinaryContent(MODEL);
  }

  @Test
  void cutConnectionLeavesNothing() throws Exception {
    serve("/m.onnx", MODEL, MODEL.length * 2);
    PublishedModel model = model("/m.onnx", MODEL, sha256(MODEL));
    assertThatThrownBy(() -> installer.install(model))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("try again");
    assertThat(left()).isEmpty();
  }

  @Test
  void missingFileLeavesNothing() throws Exception {
    PublishedModel model = model("/none.onnx", MODEL, sha256(MODEL));
    assertThatThrownBy(() -> installer.install(model))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("404");
    assertThat(left()).isEmpty();
  }

  @Test
  void aServerThatFallsSilentIsGivenUp() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    server.createContext(
        "/slow.onnx",
        exchange -> {
          exchange.sendResponseHeaders(200, MODEL.length);
          exchange.getResponseBody().write(MODEL, 0, 3);
          exchange.getResponseBody().flush();
          await(over);
          exchange.close();
        });
    server.createContext("/mute.onnx", exchange -> await(over));
    ModelInstaller hasty = new ModelInstaller(home.resolve("models"), Duration.ofMillis(300));
    try {
      for (String path : List.of("/slow.onnx", "/mute.onnx")) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                assertThatThrownBy(() -> hasty.install(model(path, MODEL, sha256(MODEL))))
                    .as(path)
                    .isInstanceOf(InstallException.class)
                    .hasMessageContaining("nothing was installed"));
        assertThat(left()).isEmpty();
      }
    } finally {
      over.countDown();
    }
  }

  @Test
  void moreThanWasPublishedIsNotKept() throws Exception {
    byte[] endless = new byte[3_000_000];
    serve("/big.onnx", endless, 0);
    assertThatThrownBy(() -> installer.install(model("/big.onnx", MODEL, sha256(MODEL))))
        .isInstanceOf(InstallException.class);
    assertThat(left()).isEmpty();
  }

  @Test
  void whatAKilledProgramLeftIsSweptUp() throws Exception {
    Path models = Files.createDirectories(home.resolve("models"));
    Files.writeString(models.resolve("some-model.onnx.999999999.tmp"), "half");
    serve("/m.onnx", MODEL, MODEL.length);
    installer.install(model("/m.onnx", MODEL, sha256(MODEL)));
    assertThat(left()).containsExactlyInAnyOrder("some-model.onnx", "some-model.json");
  }

  private static void await(CountDownLatch over) {
    try {
      over.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(String path, byte[] body, long promised) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, promised);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private PublishedModel model(String path, byte[] body, String digest) {
    URI source = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new PublishedModel(
        "some-model", "Some model", "Apache-2.0", source, body.length, digest, "{}");
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("models"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
