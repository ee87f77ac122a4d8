package io.github.unhunch.history.report;

import io.github.unhunch.history.Breaks;
import io.github.unhunch.history.PromptOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The breaks of a day in a few lines. */
public final class BreakWords {

  private BreakWords() {}

  /**
   * What was offered and what came of it, the user's own breaks, how often the judgement was called
   * wrong without a prompt, and what was held back and why; then how many weeks had some movement,
   * without any word on those that had not.
   */
  public static List<String> lines(ReportWords words, Report report) {
    Breaks breaks = report.day().breaks();
    List<String> lines = new ArrayList<>();
    lines.add(words.get("breaks.taken", breaks.routines(), breaks.walks()));
    if (breaks.underWay()) {
      lines.add(words.get("breaks.under-way"));
    }
    if (breaks.skipped() > 0) {
      lines.add(words.get("breaks.skipped", breaks.skipped()));
    }
    if (breaks.hurt() > 0) {
      lines.add(words.get("breaks.hurt", breaks.hurt()));
    }
    lines.add(
        breaks.offered() == 0
            ? words.get("breaks.none")
            : words.get("breaks.offered", breaks.offered(), breaks.taken()));
    for (Map.Entry<PromptOutcome, Integer> entry : breaks.outcomes().entrySet()) {
      if (entry.getKey() != PromptOutcome.STARTED) {
        lines.add(words.get("breaks.one", words.outcome(entry.getKey()), entry.getValue()));
      }
    }
    if (breaks.unanswered() > 0) {
      lines.add(words.get("breaks.one", words.get("outcome.none"), breaks.unanswered()));
    }
    if (report.day().wrong() > 0) {
      lines.add(words.get("breaks.wrong", report.day().wrong()));
    }
    breaks
        .silences()
        .forEach(
            (reason, count) -> lines.add(words.get("breaks.silent", count, words.reason(reason))));
    if (report.calm().calm() > 0) {
      lines.add(words.get("breaks.calm", report.calm().calm(), report.calm().weeks()));
    }
    return lines;
  }
}
