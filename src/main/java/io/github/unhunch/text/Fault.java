package io.github.unhunch.text;

/** A failure that says in whatever language is wanted what it means for its user. */
public interface Fault {

  /** One sentence with the file or thing, why, and what to do. */
  Message words();
}
