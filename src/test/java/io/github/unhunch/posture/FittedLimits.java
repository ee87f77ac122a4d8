package io.github.unhunch.posture;

import com.google.gson.JsonObject;
import java.nio.file.Path;

/** What a fit to people found. */
final class FittedLimits {

  /** Where {@code models/judgement/fit.py} left what it fitted. */
  static final Path FILE = Path.of("models/judgement/limits.jsonl");

  private FittedLimits() {}

  /** The limits in a line of the fit; what is not fitted there stays. */
  static CueLimits of(JsonObject line) {
    JsonObject fitted = line.getAsJsonObject("limits");
    CueLimits now = CueLimits.FITTED;
    return new CueLimits(
        fitted.get("sink").getAsDouble(),
        fitted.get("pitch").getAsDouble(),
        fitted.get("lean").getAsDouble(),
        fitted.get("closer").getAsDouble(),
        fitted.get("roll").getAsDouble(),
        now.uneven(),
        now.rounded(),
        now.headDegrees(),
        now.shoulderDegrees(),
        now.slopeDegrees(),
        now.noise(),
        fitted.get("sharpness").getAsDouble(),
        fitted.get("nose").getAsDouble(),
        fitted.get("narrow").getAsDouble(),
        fitted.get("raised").getAsDouble(),
        now.cause());
  }
}
