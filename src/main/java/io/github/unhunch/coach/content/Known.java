package io.github.unhunch.coach.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids taken so far by kind of thing, so that references hold and nothing is redefined. */
final class Known {

  private final Map<String, Set<String>> byKind = new HashMap<>();

  Known() {}

  /** A copy, for trying a pack without keeping what a bad one brought. */
  Known(Known other) {
    other.byKind.forEach((kind, ids) -> byKind.put(kind, new HashSet<>(ids)));
  }

  /** Takes an id; reports one that is taken. */
  void claim(Entry entry, String kind, String id) {
    if (!byKind.computeIfAbsent(kind, any -> new HashSet<>()).add(id) && !id.isEmpty()) {
      entry.wrong("id", "there is another " + kind + " \"" + id + "\"");
    }
  }

  /** Reports an id that nothing of this kind has; the field is called like the kind. */
  void check(Entry entry, String kind, String id) {
    check(entry, kind, kind, List.of(id));
  }

  /** Reports ids that nothing of this kind has; hands the list back. */
  List<String> check(Entry entry, String field, String kind, List<String> ids) {
    for (String id : ids) {
      if (!id.isEmpty() && !byKind.getOrDefault(kind, Set.of()).contains(id)) {
        entry.wrong(field, "there is no " + kind + " \"" + id + "\"");
      }
    }
    return ids;
  }
}
