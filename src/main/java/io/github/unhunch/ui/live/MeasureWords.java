package io.github.unhunch.ui.live;

import io.github.unhunch.posture.Measure;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.text.Texts;

/**
 * Says a measure as a user would: "6 % lower", in degrees or in per cent of what it usually is.
 *
 * @param texts the words
 */
record MeasureWords(Texts texts) {

  // Ears over nose, in ear spans, against degrees of nodding: see the limit for looking down.
  private static final double DEGREES_PER_EAR_SPAN = 75;

  // A camera high above makes the heights small; shares of almost nothing would say little.
  private static final double LEAST_HEIGHT = 0.3;

  String name(Measure measure) {
    return texts.get("ui.live.measure." + measure);
  }

  /** The deviation in a few words, such as "6 % lower" or "as usual". */
  String value(MeasureLimits limits, double deviation) {
    long amount = Math.round(amount(limits, deviation));
    if (amount == 0) {
      return texts.get("ui.live.as-usual");
    }
    String way = texts.get("ui.live." + (amount < 0 ? "low." : "high.") + limits.measure());
    return texts.get("ui.live.value", size(limits.measure(), amount), way);
  }

  /** A whole sentence with the limit, for screen readers and tips. */
  String sentence(MeasureLimits limits, double deviation) {
    double limit = (limits.low().isPresent() ? limits.low() : limits.high()).orElseThrow();
    String farthest = size(limits.measure(), Math.round(amount(limits, limit)));
    double level = limits.level(deviation);
    boolean past = (limits.bothSides() ? Math.abs(level) : level) >= 1;
    return texts.get(
        past ? "ui.live.sentence-past" : "ui.live.sentence",
        name(limits.measure()),
        value(limits, deviation),
        farthest);
  }

  private String size(Measure measure, long amount) {
    String unit =
        switch (measure) {
          case FACE_PITCH, HEAD_YAW, HEAD_ROLL, SHOULDER_SLOPE -> "ui.live.degrees";
          default -> "ui.live.percent";
        };
    return texts.get(unit, Math.abs(amount));
  }

  private static double amount(MeasureLimits limits, double deviation) {
    return switch (limits.measure()) {
      case FACE_PITCH -> DEGREES_PER_EAR_SPAN * deviation;
      case HEAD_YAW, HEAD_ROLL, SHOULDER_SLOPE -> deviation;
      case FACE_SCALE, TRUNK_SCALE -> 100 * (deviation - 1);
      case NOSE_HEIGHT, HEAD_HEIGHT, SHOULDER_WIDTH ->
          100 * deviation / Math.max(LEAST_HEIGHT, Math.abs(limits.normal()));
      default -> 100 * deviation;
    };
  }
}
