package io.github.unhunch.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.javacpp.BytePointer;

/** Finds the cameras of the machine without opening them. */
interface CameraList {

  /** The cameras, in the system's order; empty when there are none. */
  List<CameraDevice> list();

  /** Why the system would refuse the device, or empty when nothing is known against it. */
  default Optional<CameraException> refusal(CameraDevice device) {
    return Optional.empty();
  }

  /** The name of the program that holds the camera, where the system tells. */
  default Optional<String> holder(CameraDevice device) {
    return Optional.empty();
  }

  /** Whether the device is still plugged in. */
  default boolean present(CameraDevice device) {
    return list().stream().anyMatch(other -> other.id().equals(device.id()));
  }

  /** The list of the system this runs on. */
  static CameraList ofSystem() {
    String system = System.getProperty("os.name", "");
    if (system.startsWith("Linux")) {
      return new Linux(Path.of("/sys/class/video4linux"), Path.of("/dev"), Path.of("/proc"));
    }
    return system.startsWith("Windows") ? CameraList::directShow : CameraList::firstOnly;
  }

  /** Gives equal names a number, so that ids differ. */
  static List<CameraDevice> numbered(List<CameraDevice> devices) {
    Map<String, Integer> seen = new HashMap<>();
    List<CameraDevice> numbered = new ArrayList<>();
    for (CameraDevice device : devices) {
      int count = seen.merge(device.name(), 1, Integer::sum);
      String id = count == 1 ? device.name() : device.name() + " #" + count;
      numbered.add(new CameraDevice(id, id, device.index()));
    }
    return numbered;
  }

  /** Windows: FFmpeg and OpenCV both number cameras in DirectShow's order. */
  private static List<CameraDevice> directShow() {
    avdevice.avdevice_register_all();
    AVDeviceInfoList found = new AVDeviceInfoList(null);
    List<CameraDevice> devices = new ArrayList<>();
    int count =
        avdevice.avdevice_list_input_sources(
            null, new BytePointer("dshow"), new AVDictionary(null), found);
    try {
      for (int i = 0; i < count; i++) {
        devices.add(new CameraDevice("", found.devices(i).device_description().getString(), i));
      }
    } finally {
      avdevice.avdevice_free_list_devices(found);
    }
    return numbered(devices);
  }

  /** macOS tells names only to a program that may already use the camera: offer the default one. */
  private static List<CameraDevice> firstOnly() {
    return List.of(new CameraDevice("Camera", "Camera", 0));
  }

  /**
   * Linux, from the kernel's own files.
   *
   * @param classes {@code /sys/class/video4linux}
   * @param devices {@code /dev}
   * @param processes {@code /proc}
   */
  record Linux(Path classes, Path devices, Path processes) implements CameraList {

    @Override
    public List<CameraDevice> list() {
      if (!Files.isDirectory(classes)) {
        return List.of();
      }
      try (Stream<Path> entries = Files.list(classes)) {
        return numbered(
            entries
                .filter(Linux::givesPictures)
                .map(Linux::device)
                .sorted(Comparator.comparingInt(CameraDevice::index))
                .toList());
      } catch (IOException e) {
        return List.of();
      }
    }

    /** A camera shows up several times; index 0 is the one with pictures, the rest is metadata. */
    private static boolean givesPictures(Path entry) {
      return String.valueOf(entry.getFileName()).matches("video\\d+")
          && text(entry.resolve("index")).orElse("0").equals("0");
    }

    private static CameraDevice device(Path entry) {
      String node = String.valueOf(entry.getFileName());
      int index = Integer.parseInt(node.substring("video".length()));
      return new CameraDevice("", text(entry.resolve("name")).orElse(node), index);
    }

    private static Optional<String> text(Path file) {
      try {
        return Optional.of(Files.readString(file).trim());
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    private Path node(CameraDevice device) {
      return devices.resolve("video" + device.index());
    }

    @Override
    public boolean present(CameraDevice device) {
      return Files.exists(node(device));
    }

    @Override
    public Optional<CameraException> refusal(CameraDevice device) {
      Path node = node(device);
      if (!Files.exists(node)) {
        return Optional.of(
            new CameraException(
                CameraException.Problem.MISSING,
                device.name() + ": the camera is gone; plug it in again"));
      }
      if (!Files.isReadable(node) || !Files.isWritable(node)) {
        return Optional.of(
            new CameraException(
                CameraException.Problem.PERMISSION_DENIED,
                device.name()
                    + ": this user may not open "
                    + node
                    + "; add the user to the group video (sudo usermod -aG video $USER) and log"
                    + " in again"));
      }
      return Optional.empty();
    }

    @Override
    public Optional<String> holder(CameraDevice device) {
      long self = ProcessHandle.current().pid();
      try (Stream<Path> entries = Files.list(processes)) {
        return entries
            .filter(entry -> String.valueOf(entry.getFileName()).matches("\\d+"))
            .filter(entry -> !entry.endsWith(Long.toString(self)))
            .filter(entry -> holds(entry, node(device)))
            .findFirst()
            .flatMap(entry -> text(entry.resolve("comm")));
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    private static boolean holds(Path process, Path node) {
      try (Stream<Path> open = Files.list(process.resolve("fd"))) {
        return open.anyMatch(link -> pointsTo(link, node));
      } catch (IOException e) {
        return false; // Other users' processes cannot be looked into.
      }
    }

    private static boolean pointsTo(Path link, Path node) {
      try {
        return Files.readSymbolicLink(link).equals(node);
      } catch (IOException | UnsupportedOperationException e) {
        return false;
      }
    }
  }
}
