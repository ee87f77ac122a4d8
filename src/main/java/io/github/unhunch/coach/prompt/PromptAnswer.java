package io.github.unhunch.coach.prompt;

/** What the user did with a prompt. */
public enum PromptAnswer {
  /** Begin the routine. */
  START,
  /** Ask again in ten minutes. */
  LATER,
  /** Not this time. */
  NOT_NOW,
  /** That was wrong: I was not sitting like that. */
  WRONG,
  /** The toast went away by itself. */
  IGNORED
}
