package io.github.unhunch.history.report;

/** A page under construction; all words go through {@link #text}, so none can be markup. */
final class Markup {

  private final StringBuilder out = new StringBuilder();

  /** Adds markup as it is. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds words. */
  Markup text(String words) {
    out.append(escape(words));
    return this;
  }

  /** Adds an element that holds words; {@code attributes} may be empty. */
  Markup element(String name, String attributes, String words) {
    return open(name, attributes).text(words).close(name);
  }

  /** Opens an element. */
  Markup open(String name, String attributes) {
    out.append('<').append(name);
    if (!attributes.isEmpty()) {
      out.append(' ').append(attributes);
    }
    out.append('>');
    return this;
  }

  /** Closes an element and ends the line. */
  Markup close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Words as they may stand in an element or in a quoted attribute. */
  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
