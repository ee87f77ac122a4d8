package io.github.unhunch.posture;

/** A page of Markdown being written. */
final class Page {

  private final StringBuilder text = new StringBuilder();

  void line(String words) {
    text.append(words).append('\n');
  }

  void head(String words) {
    line("");
    line(words);
  }

  /** A paragraph. */
  void say(String words) {
    line("");
    line(words);
  }

  /** The head of a table with so many columns. */
  void table(String head, int columns) {
    line("");
    line(head);
    line("|" + "---|".repeat(columns));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
