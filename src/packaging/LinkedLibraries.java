import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes from the libraries of OpenCV in a folder the names of those of its kind that were not laid
 * there: {@code java LinkedLibraries.java FOLDER}. The system loads a library only with all that it
 * names, whether any of it is called or not; a function that is missing is missed when it is called
 * first. For 64-bit ELF files, as Linux has them.
 */
final class LinkedLibraries {

  private static final long NEEDED = 1;
  private static final long STRINGS = 5;
  private static final int LOADED = 1;
  private static final int DYNAMIC = 2;
  private static final int PROGRAM_HEADER = 56;
  private static final int ENTRY = 16;

  private final ByteBuffer file;

  private LinkedLibraries(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 64 || file.getInt(0) != 0x464c457f || bytes[4] != 2 || bytes[5] != 1) {
      throw new IllegalArgumentException("not a 64-bit ELF file");
    }
  }

  public static void main(String[] args) throws IOException {
    List<Path> libraries;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      libraries = files.filter(Files::isRegularFile).sorted().toList();
    }
    Set<String> laid =
        libraries.stream().map(path -> path.getFileName().toString()).collect(Collectors.toSet());
    Set<String> taken = new TreeSet<>();
    for (Path library : libraries) {
      byte[] bytes = Files.readAllBytes(library);
      taken.addAll(new LinkedLibraries(bytes).keepOnly(laid));
      Files.write(library, bytes);
    }
    System.out.println("not linked with any more: " + String.join(" ", taken));
  }

  /** Takes the names out and says which. */
  private List<String> keepOnly(Set<String> laid) {
    long start = -1;
    long size = 0;
    for (int i = 0; i < file.getShort(56); i++) {
      int header = Math.toIntExact(file.getLong(32)) + i * PROGRAM_HEADER;
      if (file.getInt(header) == DYNAMIC) {
        start = file.getLong(header + 8);
        size = file.getLong(header + 32);
      }
    }
    int first = Math.toIntExact(start);
    int count = Math.toIntExact(size) / ENTRY;
    int strings = 0;
    for (int i = 0; i < count; i++) {
      if (file.getLong(first + i * ENTRY) == STRINGS) {
        strings = offset(file.getLong(first + i * ENTRY + 8));
      }
    }
    List<String> taken = new ArrayList<>();
    int to = first;
    for (int i = 0; i < count; i++) {
      long tag = file.getLong(first + i * ENTRY);
      long value = file.getLong(first + i * ENTRY + 8);
      String name = tag == NEEDED ? text(strings + Math.toIntExact(value)) : "";
      boolean ofItsKind = name.startsWith("libopencv_") || name.startsWith("libopenblas");
      if (ofItsKind && !laid.contains(name)) {
        taken.add(name);
      } else {
        file.putLong(to, tag);
        file.putLong(to + 8, value);
        to += ENTRY;
      }
    }
    for (; to < first + count * ENTRY; to++) {
      file.put(to, (byte) 0);
    }
    return taken;
  }

  /** Where in the file that lies which is loaded at an address. */
  private int offset(long address) {
    for (int i = 0; i < file.getShort(56); i++) {
      int header = Math.toIntExact(file.getLong(32)) + i * PROGRAM_HEADER;
      long at = file.getLong(header + 16);
      if (file.getInt(header) == LOADED
          && address >= at
          && address < at + file.getLong(header + 32)) {
        return Math.toIntExact(file.getLong(header + 8) + address - at);
      }
    }
    throw new IllegalArgumentException("nothing is loaded at " + address);
  }

  private String text(int at) {
    int end = at;
    while (file.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - at];
    file.get(at, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
