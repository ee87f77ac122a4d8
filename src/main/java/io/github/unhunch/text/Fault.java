package io.github.unhunch.text;

/** A failure that says in whatever language is wanted what it means for its user. */
public interface Fault {

  /** One sentence with the file or thing, why, and what to do. */
  Message words();

  /** What lies at the bottom of a failure, under all that only says where it came by. */
  static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
