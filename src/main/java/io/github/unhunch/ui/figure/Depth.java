package io.github.unhunch.ui.figure;

/** What covers what. */
public enum Depth {
  /** Behind the trunk and the head. */
  BEHIND,
  /** In front of the trunk, behind the head. */
  MIDDLE,
  /** In front of the whole body. */
  FRONT
}
