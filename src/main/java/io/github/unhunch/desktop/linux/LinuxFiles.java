package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.DesktopSensors;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a Linux kernel tells in files: who holds a camera, whether a microphone runs, what feeds the
 * machine. The root is an argument, so that tests can lay out a machine of their own.
 *
 * @param root the folder that holds {@code proc}, {@code sys} and {@code dev}
 * @param self this program's process id
 */
record LinuxFiles(Path root, long self) implements DesktopSensors {

  // They watch cameras come and go and hold them open without taking pictures.
  private static final Set<String> WATCHERS = Set.of("wireplumber");

  /** What cameras are called among the devices. */
  static final String CAMERAS = "video*";

  /** What microphones are called among the devices for sound. */
  static final String MICROPHONES = "pcm*c";

  /** Of the machine we run on. */
  static LinuxFiles ofThisMachine() {
    return new LinuxFiles(Path.of("/"), ProcessHandle.current().pid());
  }

  /** Only the user's own processes can be seen. Takes some 20 ms. */
  @Override
  public Optional<List<CameraHolder>> cameraHolders() {
    List<CameraHolder> result = new ArrayList<>();
    Path proc = root.resolve("proc");
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path process : processes) {
        long id = Long.parseLong(process.getFileName().toString());
        if (id != self) {
          device(process).ifPresent(held -> result.add(new CameraHolder(id, name(process), held)));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
    result.removeIf(holder -> WATCHERS.contains(holder.program()));
    return Optional.of(List.copyOf(result));
  }

  private static Optional<String> device(Path process) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        String target = target(file);
        if (target.startsWith("/dev/video")) {
          return Optional.of(target);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty(); // Another user's, or ended just now.
    }
    return Optional.empty();
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // Closed just now.
    }
  }

  private static String name(Path process) {
    return read(process.resolve("comm")).orElse("?");
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a sound card records; a headset by Bluetooth is not seen. */
  @Override
  public Optional<Boolean> microphoneInUse() {
    return microphoneInUse(microphones());
  }

  /** The same from what was read before; empty where there is no microphone. */
  static Optional<Boolean> microphoneInUse(List<String> states) {
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(states.stream().anyMatch(state -> state.contains("state: RUNNING")));
  }

  /** What the kernel says of each microphone; {@code closed} where nobody has it open. */
  List<String> microphones() {
    List<String> states = new ArrayList<>();
    Path sound = root.resolve("proc/asound");
    for (Path card : list(sound, "card[0-9]*")) {
      for (Path capture : list(card, "pcm*c")) {
        list(capture, "sub*").forEach(sub -> states.add(read(sub.resolve("status")).orElse("")));
      }
    }
    return states;
  }

  @Override
  public Optional<Boolean> onBattery() {
    List<Path> supplies = list(root.resolve("sys/class/power_supply"), "*");
    boolean mains = false;
    boolean battery = false;
    for (Path supply : supplies) {
      String type = read(supply.resolve("type")).orElse("");
      boolean online = read(supply.resolve("online")).orElse("0").equals("1");
      // A battery of scope Device feeds a mouse, not the machine.
      boolean own = !read(supply.resolve("scope")).orElse("").equals("Device");
      mains |= (type.equals("Mains") || type.startsWith("USB")) && online;
      battery |= type.equals("Battery") && own;
    }
    return supplies.isEmpty() ? Optional.empty() : Optional.of(battery && !mains);
  }

  private static List<Path> list(Path folder, String pattern) {
    List<Path> result = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
      entries.forEach(result::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    return result;
  }
}
