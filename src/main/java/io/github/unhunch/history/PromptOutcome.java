package io.github.unhunch.history;

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
  WITHDRAWN
}
