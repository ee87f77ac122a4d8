package io.github.unhunch.posture;

import io.github.unhunch.posture.Statistics.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Landmark traces of real people, labelled good or bad. */
final class LabelFigures {

  private static final int FIRST_GOOD = 20;
  private static final int STRETCH = 30;

  private final Page page;

  LabelFigures(Page page) {
    this.page = page;
  }

  void write(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    page.head("## Landmark traces of real people, labelled good or bad");
    page.line("");
    page.line(
        "The first " + FIRST_GOOD + " good rows are the baseline and are not judged. DRIFTING and");
    page.line(
        "SLOUCHING count as bad. The second figure also counts every unsure row as wrong, the");
    page.line(
        "third is its mean over all baselines of " + FIRST_GOOD + " good rows in a row, however");
    page.line(
        "tall or turned aside the user sat then, with false drifts in brackets: how much hangs on");
    page.line("the calibration.");
    page.line("");
    page.line(
        "| person | rows | unsure | balanced accuracy a frame | with unsure as wrong | from any"
            + " baseline |");
    page.line("|---|---|---|---|---|---|");
    List<Tally> everybody = new ArrayList<>();
    for (String name : List.of("one-person-a", "one-person-b")) {
      everybody.addAll(labelled(name, Traces.read(folder.resolve(name + ".jsonl"))));
    }
    page.line("| both | | | " + Statistics.withInterval(everybody, Tally::balanced) + " | | |");
  }

  /** The rows that the baseline is taken from. */
  static List<Traces.Row> firstGood(List<Traces.Row> rows) {
    return rows.stream().filter(row -> row.label().equals("good")).limit(FIRST_GOOD).toList();
  }

  private List<Tally> labelled(String name, List<Traces.Row> rows) {
    BaselineBuilder builder = new BaselineBuilder();
    List<Traces.Row> first = firstGood(rows);
    first.forEach(row -> builder.add(row.pose()));
    PostureJudge judge = new PostureJudge(PostureOptions.DEFAULT);
    JudgeState state = judge.start(builder.build());
    List<Tally> stretches = new ArrayList<>();
    List<Tally> strict = new ArrayList<>();
    int unsure = 0;
    for (int i = 0; i < rows.size(); i++) {
      Step step = judge.step(state, rows.get(i).pose());
      state = step.state();
      if (first.contains(rows.get(i))) {
        continue;
      }
      boolean bad = rows.get(i).label().equals("bad");
      Tally tally = Tally.of(bad, !step.judgement().state().label().equals("UPRIGHT"));
      if (step.judgement().state().reason().isPresent()) {
        unsure++;
        strict.add(Tally.of(bad, !bad));
        continue;
      }
      strict.add(tally);
      if (stretches.isEmpty() || i % STRETCH == 0) {
        stretches.add(tally);
      } else {
        stretches.set(stretches.size() - 1, stretches.get(stretches.size() - 1).plus(tally));
      }
    }
    page.line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %s | %.3f | %s |",
            name,
            rows.size(),
            unsure,
            Statistics.withInterval(stretches, Tally::balanced),
            Tally.balanced(strict),
            LeftOutFigures.shares(fromAnyBaseline(rows))));
    return stretches;
  }

  private static Tally fromAnyBaseline(List<Traces.Row> rows) {
    List<Traces.Row> good = rows.stream().filter(row -> row.label().equals("good")).toList();
    Tally sum = new Tally(0, 0, 0, 0);
    for (int from = 0; from + FIRST_GOOD <= good.size(); from += FIRST_GOOD) {
      List<Traces.Row> base = good.subList(from, from + FIRST_GOOD);
      sum = sum.plus(LeftOutFigures.judge(rows, base, CueLimits.FITTED));
    }
    return sum;
  }
}
