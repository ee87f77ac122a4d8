package io.github.unhunch.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class DeviceOpeningsTest {

  @TempDir Path dev;

  @Test
  void hearsWhoOpensAndClosesAndWhatIsPluggedIn() throws Exception {
    Path camera = Files.createFile(dev.resolve("video0"));
    Files.createFile(dev.resolve("other"));
    try (DeviceOpenings openings = DeviceOpenings.of(dev, "video*").orElseThrow()) {
      assertThat(openings.any()).isTrue(); // Nobody has looked yet.
      assertThat(openings.any()).isFalse();
      try (InputStream opened = Files.newInputStream(camera)) {
        assertThat(opened).isNotNull();
        assertThat(openings.any()).isTrue();
        assertThat(openings.any()).isFalse();
      }
      assertThat(openings.any()).isTrue();
      assertThat(openings.any()).isFalse();
      Files.newInputStream(dev.resolve("other")).close();
      assertThat(openings.any()).isFalse();

      Path second = Files.createFile(dev.resolve("video1"));
      assertThat(openings.any()).isTrue();
      openings.any();
      assertThat(openings.any()).isFalse();
      Files.newInputStream(second).close();
      assertThat(openings.any()).isTrue();
    }
  }

  @Test
  void aFolderThatIsNotThereIsWaitedFor() throws Exception {
    Path folder = dev.resolve("snd");
    try (DeviceOpenings openings = DeviceOpenings.of(folder, "pcm*c").orElseThrow()) {
      assertThat(openings.any()).isTrue();
      assertThat(openings.any()).isFalse();

      Path microphone = Files.createFile(Files.createDirectory(folder).resolve("pcmC0D0c"));
      assertThat(openings.any()).isTrue();
      openings.any();
      assertThat(openings.any()).isFalse();
      Files.newInputStream(microphone).close();
      assertThat(openings.any()).isTrue();
    }
  }

  @Test
  void whatCannotBeWatchedMayHaveBeenOpened() {
    try (DeviceOpenings openings =
        DeviceOpenings.of(dev.resolve("nowhere/at/all"), "video*").orElseThrow()) {
      assertThat(openings.any()).isTrue();
      assertThat(openings.any()).isTrue();
    }
  }
}
