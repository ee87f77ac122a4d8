package io.github.unhunch.settings;

import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.PostureOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that the user can set, composed of the option records of the packages.
 *
 * @param camera which camera and how
 * @param pose which model and how hard it may work
 * @param posture how the judgement is tuned
 * @param prompts how often and how the program may speak
 * @param session how a routine is guided
 * @param look how the windows look, speak and sound
 * @param autostart whether the program starts with the desktop
 * @param safety what the user answered to the safety questions
 * @param baselines how the user sits upright, by the camera's id
 */
public record Settings(
    CameraSpec camera,
    PoseOptions pose,
    PostureOptions posture,
    PromptOptions prompts,
    SessionOptions session,
    LookOptions look,
    boolean autostart,
    SafetyProfile safety,
    Map<String, Baseline> baselines) {

  /** Every package's own defaults; no autostart, no baseline. */
  public static final Settings DEFAULT =
      new Settings(
          CameraSpec.DEFAULT,
          PoseOptions.DEFAULT,
          PostureOptions.DEFAULT,
          PromptOptions.DEFAULT,
          SessionOptions.DEFAULT,
          LookOptions.DEFAULT,
          false,
          SafetyProfile.DEFAULT,
          Map.of());

  /** Copies the map. */
  public Settings {
    baselines = Map.copyOf(baselines);
  }

  /** The same with another camera. */
  public Settings withCamera(CameraSpec other) {
    return new Settings(other, pose, posture, prompts, session, look, autostart, safety, baselines);
  }

  /** The same with another model. */
  public Settings withPose(PoseOptions other) {
    return new Settings(
        camera, other, posture, prompts, session, look, autostart, safety, baselines);
  }

  /** The same with another tuning of the judgement. */
  public Settings withPosture(PostureOptions other) {
    return new Settings(camera, pose, other, prompts, session, look, autostart, safety, baselines);
  }

  /** The same with other rules for speaking. */
  public Settings withPrompts(PromptOptions other) {
    return new Settings(camera, pose, posture, other, session, look, autostart, safety, baselines);
  }

  /** The same with another way of guiding. */
  public Settings withSession(SessionOptions other) {
    return new Settings(camera, pose, posture, prompts, other, look, autostart, safety, baselines);
  }

  /** The same with another look. */
  public Settings withLook(LookOptions other) {
    return new Settings(
        camera, pose, posture, prompts, session, other, autostart, safety, baselines);
  }

  /** The same with or without autostart. */
  public Settings withAutostart(boolean other) {
    return new Settings(camera, pose, posture, prompts, session, look, other, safety, baselines);
  }

  /** The same with other answers to the safety questions. */
  public Settings withSafety(SafetyProfile other) {
    return new Settings(camera, pose, posture, prompts, session, look, autostart, other, baselines);
  }

  /** The same with this baseline for this camera. */
  public Settings withBaseline(String cameraId, Baseline baseline) {
    Map<String, Baseline> changed = new LinkedHashMap<>(baselines);
    changed.put(cameraId, baseline);
    return new Settings(camera, pose, posture, prompts, session, look, autostart, safety, changed);
  }
}
