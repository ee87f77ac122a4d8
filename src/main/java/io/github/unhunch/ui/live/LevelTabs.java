package io.github.unhunch.ui.live;

import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.Measure;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.PlainTabs;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far each measure, and each cue, has gone towards its limit: a tab of bars for either. */
final class LevelTabs extends PlainTabs {

  private static final long serialVersionUID = 1L;

  /** The measures with a limit, from the head down. */
  private static final List<Measure> SHOWN =
      List.of(
          Measure.HEAD_HEIGHT,
          Measure.NOSE_HEIGHT,
          Measure.FACE_PITCH,
          Measure.FACE_SCALE,
          Measure.TRUNK_SCALE,
          Measure.HEAD_ROLL,
          Measure.HEAD_YAW,
          Measure.LATERAL_SHIFT,
          Measure.SHOULDER_SLOPE,
          Measure.SHOULDER_RAISE,
          Measure.SHOULDER_WIDTH);

  private static final Set<Measure> BOTH_SIDES =
      EnumSet.of(
          Measure.HEAD_ROLL, Measure.HEAD_YAW, Measure.LATERAL_SHIFT, Measure.SHOULDER_SLOPE);

  private final transient Texts texts;
  private final transient MeasureWords words;
  private final transient Map<Measure, Bars.Row> measures = new EnumMap<>(Measure.class);
  private final transient Map<Cue, Bars.Row> cues = new EnumMap<>(Cue.class);

  /** Bars that show nothing yet. */
  LevelTabs(Texts texts) {
    this.texts = texts;
    this.words = new MeasureWords(texts);
    addTab(texts.get("ui.live.measures"), measureBars().pane());
    addTab(texts.get("ui.live.cues"), cueBars().pane());
    setToolTipTextAt(0, texts.get("ui.live.measures-tip"));
    setToolTipTextAt(1, texts.get("ui.live.cues-tip"));
  }

  private Bars measureBars() {
    Bars bars = new Bars();
    for (Measure measure : SHOWN) {
      measures.put(measure, bars.row(words.name(measure), BOTH_SIDES.contains(measure)));
    }
    bars.legend(texts);
    return bars;
  }

  private Bars cueBars() {
    Bars bars = new Bars();
    for (Cue cue : Cue.values()) {
      if (cue != Cue.STILL) {
        cues.put(cue, bars.row(title(cue), false));
      }
    }
    bars.legend(texts);
    return bars;
  }

  private String title(Cue cue) {
    return texts.get("cue." + cue + ".title");
  }

  /**
   * Shows what was judged.
   *
   * @param limits where this user's limits lie; empty before there is a baseline
   */
  void show(Judgement judgement, List<MeasureLimits> limits) {
    Map<Measure, MeasureLimits> known = new EnumMap<>(Measure.class);
    limits.forEach(limit -> known.put(limit.measure(), limit));
    measures.forEach(
        (measure, row) ->
            showMeasure(measure, row, known.get(measure), judgement.measures().get(measure)));
    cues.forEach((cue, row) -> showCue(cue, row, judgement.cues().get(cue)));
  }

  private void showMeasure(
      Measure measure, Bars.Row row, @Nullable MeasureLimits limit, @Nullable Double deviation) {
    if (limit == null || deviation == null) {
      showUnknown(words.name(measure), row);
    } else {
      row.show(
          OptionalDouble.of(limit.level(deviation)),
          words.value(limit, deviation),
          words.sentence(limit, deviation));
    }
  }

  private void showCue(Cue cue, Bars.Row row, @Nullable Double level) {
    if (level == null) {
      showUnknown(title(cue), row);
      return;
    }
    long share = Math.round(100 * level);
    row.show(
        OptionalDouble.of(level),
        texts.get("ui.live.percent", share),
        texts.get("ui.live.level", title(cue), share));
  }

  private void showUnknown(String name, Bars.Row row) {
    row.show(OptionalDouble.empty(), "\u2013", texts.get("ui.live.level-unknown", name));
  }

  /** Nothing is judged. */
  void clear() {
    measures.forEach((measure, row) -> showUnknown(words.name(measure), row));
    cues.forEach((cue, row) -> showUnknown(title(cue), row));
  }
}
