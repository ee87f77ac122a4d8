package io.github.unhunch.posture;

import io.github.unhunch.posture.PostureEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Simulated time: "bad 300 s, away 60 s, back". Writes down every event and judgement. */
final class Diary {

  static final double STEP = 0.5;

  final List<PostureEvent> events = new ArrayList<>();
  final List<Judgement> judgements = new ArrayList<>();
  private final PostureJudge judge;
  private JudgeState state;
  private double time;

  Diary(PostureOptions options, Optional<Baseline> baseline) {
    judge = new PostureJudge(options);
    state = judge.start(baseline);
  }

  /** A user who has sat upright for a minute, so that there is a baseline. */
  static Diary settled(PostureOptions options) {
    Diary diary = new Diary(options, Optional.empty()).sit(60, Sitter.UPRIGHT);
    diary.events.clear();
    diary.judgements.clear();
    return diary;
  }

  Diary sit(double seconds, Sitter sitter) {
    for (double end = time + seconds; time < end - STEP / 2; time += STEP) {
      Step step = judge.step(state, sitter.at(time));
      state = step.state();
      events.addAll(step.events());
      judgements.add(step.judgement());
    }
    return this;
  }

  Diary sleep(double seconds) {
    time += seconds;
    return this;
  }

  double now() {
    return time;
  }

  JudgeState state() {
    return state;
  }

  Judgement last() {
    return judgements.get(judgements.size() - 1);
  }

  List<Kind> kinds() {
    return events.stream().map(PostureEvent::kind).toList();
  }

  /** When the first event of this kind happened. */
  double when(Kind kind) {
    return events.stream()
        .filter(event -> event.kind() == kind)
        .mapToDouble(PostureEvent::time)
        .findFirst()
        .orElse(Double.NaN);
  }
}
