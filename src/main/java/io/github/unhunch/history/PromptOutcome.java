package io.github.unhunch.history;

import io.github.unhunch.coach.prompt.PromptAnswer;

/** What became of a prompt. */
public enum PromptOutcome {
  /** A routine was begun. */
  STARTED,
  /** The user wanted to begin, and left before the first step. */
  LEFT,
  /** The user wanted to begin, and safety forbade it: a card was shown in its place. */
  FORBIDDEN,
  /** Ten minutes later. */
  LATER,
  /** Not now. */
  NOT_NOW,
  /** That was wrong. */
  WRONG,
  /** It faded without an answer. */
  IGNORED,
  /** The posture was back before an answer. */
  WITHDRAWN;

  /** What an answer makes of a prompt at once; a routine that then begins makes it started. */
  public static PromptOutcome of(PromptAnswer answer) {
    return switch (answer) {
      case START -> LEFT;
      case LATER -> LATER;
      case NOT_NOW -> NOT_NOW;
      case WRONG -> WRONG;
      case IGNORED -> IGNORED;
    };
  }
}
