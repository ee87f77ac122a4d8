package io.github.unhunch.cli;

import com.google.gson.JsonObject;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.session.Exercise;
import io.github.unhunch.coach.session.Repetition;
import io.github.unhunch.coach.session.SessionEvent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Writes what a session or free counting saw, one JSON object a line. */
final class FollowPrinter {

  private final JsonLines out;
  private final Map<Exercise, Integer> counts = new EnumMap<>(Exercise.class);
  private final Map<Side, Integer> bends = new EnumMap<>(Side.class);

  FollowPrinter(JsonLines out) {
    this.out = out;
  }

  /** A repetition without a routine; one that was held is also a HOLD. */
  void repetition(Repetition repetition) {
    if (repetition.held() > 0) {
      JsonObject hold = line(repetition.end(), "HOLD");
      exercise(hold, repetition.exercise(), repetition.side());
      hold.addProperty("from", round(repetition.start()));
      hold.addProperty("seconds", round(repetition.held()));
      out.write(hold);
    }
    JsonObject rep = line(repetition.end(), "REP");
    exercise(rep, repetition.exercise(), repetition.side());
    rep.addProperty("count", count(repetition.exercise(), repetition.side()));
    out.write(rep);
  }

  /** Something that happened in a guided session. */
  void session(SessionEvent event) {
    JsonObject line = line(event.time(), event.kind().name());
    line.addProperty("step", event.step());
    event.exercise().ifPresent(exercise -> line.addProperty("exercise", exercise.id()));
    side(line, event.side());
    switch (event.kind()) {
      case REP -> {
        line.addProperty("count", event.count());
        event.exercise().ifPresent(exercise -> count(exercise, event.side()));
      }
      case HOLD -> line.addProperty("seconds", round(event.seconds()));
      case STEP_DONE, STEP_SKIPPED -> {
        line.addProperty("count", event.count());
        line.addProperty("seconds", round(event.seconds()));
      }
      case HINT -> event.hint().ifPresent(hint -> line.addProperty("hint", hint.name()));
      default -> {}
    }
    out.write(line);
  }

  /** The last line: how many of each exercise, and the neck side bends by side. */
  void total() {
    JsonObject line = new JsonObject();
    line.addProperty("event", "TOTAL");
    JsonObject all = new JsonObject();
    counts.forEach((exercise, count) -> all.addProperty(exercise.id(), count));
    line.add("counts", all);
    if (!bends.isEmpty()) {
      JsonObject sides = new JsonObject();
      bends.forEach((side, count) -> sides.addProperty(word(side), count));
      JsonObject bySide = new JsonObject();
      bySide.add(Exercise.NECK_SIDE_BEND.id(), sides);
      line.add("sides", bySide);
    }
    out.write(line);
  }

  private int count(Exercise exercise, Side side) {
    if (side != Side.NONE) {
      bends.merge(side, 1, Integer::sum);
    }
    return counts.merge(exercise, 1, Integer::sum);
  }

  private static JsonObject line(double time, String event) {
    JsonObject line = new JsonObject();
    line.addProperty("t", round(time));
    line.addProperty("event", event);
    return line;
  }

  private static void exercise(JsonObject line, Exercise exercise, Side side) {
    line.addProperty("exercise", exercise.id());
    side(line, side);
  }

  private static void side(JsonObject line, Side side) {
    if (side != Side.NONE) {
      line.addProperty("side", word(side));
    }
  }

  private static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static double round(double seconds) {
    return Math.round(seconds * 100) / 100.0;
  }
}
