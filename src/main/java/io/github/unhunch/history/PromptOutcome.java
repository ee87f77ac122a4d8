package io.github.unhunch.history;

import io.github.unhunch.coach.prompt.PromptAnswer;

/** What became of a prompt. */
public enum PromptOutcome {
  /** The routine was started. */
  STARTED,
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

  /** What an answer makes of a prompt. */
  public static PromptOutcome of(PromptAnswer answer) {
    return switch (answer) {
      case START -> STARTED;
      case LATER -> LATER;
      case NOT_NOW -> NOT_NOW;
      case WRONG -> WRONG;
      case IGNORED -> IGNORED;
    };
  }
}
