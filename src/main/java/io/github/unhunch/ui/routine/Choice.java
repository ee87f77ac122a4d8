package io.github.unhunch.ui.routine;

/**
 * A routine to choose, as it would be done now by this user.
 *
 * @param id its id
 * @param name its name
 * @param summary one line on what it is for
 * @param minutes how long it takes, 1 or more
 * @param tools what it needs, in words; empty for hands alone
 * @param care what to mind with it, a sentence or more; empty where there is nothing of its own
 * @param figure id of the figure that shows it
 * @param favourite whether the user marked it
 */
public record Choice(
    String id,
    String name,
    String summary,
    int minutes,
    String tools,
    String care,
    String figure,
    boolean favourite) {

  /** The same, marked or not. */
  Choice marked(boolean other) {
    return new Choice(id, name, summary, minutes, tools, care, figure, other);
  }
}
