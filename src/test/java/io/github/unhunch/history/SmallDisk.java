package io.github.unhunch.history;

/** A disk that has no room for another page of a history, and then has again. */
public final class SmallDisk {

  private SmallDisk() {}

  /** What the file holds now is all that it may hold. */
  public static void fill(HistoryStore store) {
    store.handle().execute("PRAGMA max_page_count = 1");
  }

  /** There is room again. */
  public static void free(HistoryStore store) {
    store.handle().execute("PRAGMA max_page_count = 1000000");
  }
}
