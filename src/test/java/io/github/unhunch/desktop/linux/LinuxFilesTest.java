package io.github.unhunch.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.DesktopSensors.CameraHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LinuxFilesTest {

  @TempDir Path root;

  private void write(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private void process(int id, String name, String open) throws IOException {
    write("proc/" + id + "/comm", name + "\n");
    Path link = root.resolve("proc/" + id + "/fd/7");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(open));
  }

  @Test
  void namesTheProgramsThatHoldACameraButNotItself() throws Exception {
    process(10, "zoom", "/dev/video0");
    process(11, "unhunch", "/dev/video0");
    process(12, "editor", "/home/me/video.txt");
    process(13, "wireplumber", "/dev/video0");
    assertThat(new LinuxFiles(root, 11).cameraHolders())
        .get()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(CameraHolder.class))
        .containsExactly(new CameraHolder(10, "zoom", "/dev/video0"));
  }

  @Test
  void whatTheMachineDoesNotTellIsUnknown() {
    LinuxFiles nothing = new LinuxFiles(root, 1);
    assertThat(nothing.cameraHolders()).isEmpty();
    assertThat(nothing.microphoneInUse()).isEmpty();
    assertThat(nothing.onBattery()).isEmpty();
  }

  @Test
  void hearsWhetherAMicrophoneRuns() throws Exception {
    write("proc/asound/card0/pcm0p/sub0/status", "state: RUNNING\n");
    write("proc/asound/card0/pcm0c/sub0/status", "closed\n");
    assertThat(new LinuxFiles(root, 1).microphoneInUse()).contains(false);
    write("proc/asound/card0/pcm0c/sub0/status", "state: RUNNING\nowner_pid : 5\n");
    assertThat(new LinuxFiles(root, 1).microphoneInUse()).contains(true);
  }

  @Test
  void aBatteryCountsOnlyWithoutMainsAndNotInAMouse() throws Exception {
    write("sys/class/power_supply/hid0/type", "Battery\n");
    write("sys/class/power_supply/hid0/scope", "Device\n");
    assertThat(new LinuxFiles(root, 1).onBattery()).contains(false);
    write("sys/class/power_supply/BAT0/type", "Battery\n");
    write("sys/class/power_supply/AC/type", "Mains\n");
    write("sys/class/power_supply/AC/online", "0\n");
    assertThat(new LinuxFiles(root, 1).onBattery()).contains(true);
    write("sys/class/power_supply/AC/online", "1\n");
    assertThat(new LinuxFiles(root, 1).onBattery()).contains(false);
  }

  @Test
  void thisMachineAnswers() {
    assertThat(LinuxFiles.ofThisMachine().cameraHolders()).isPresent();
  }
}
