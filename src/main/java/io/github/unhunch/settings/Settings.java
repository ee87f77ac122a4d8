package io.github.unhunch.settings;

import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.coach.plan.SessionPlan;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.posture.BaselineProfiles;
import io.github.unhunch.posture.PostureOptions;

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
 * @param baselines how the user sits upright, by camera and displays
 * @param plan when long sessions are wanted
 * @param reminded when the quiet reminders last came
 * @param start how far the first start has come
 * @param rest a pause that the user asked for, which a restart does not end
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
    BaselineProfiles baselines,
    SessionPlan plan,
    Reminded reminded,
    FirstStart start,
    Rest rest) {

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
          BaselineProfiles.NONE,
          SessionPlan.DEFAULT,
          Reminded.DEFAULT,
          FirstStart.DEFAULT,
          Rest.DEFAULT);

  /** The same with another camera. */
  public Settings withCamera(CameraSpec other) {
    return new Settings(
        other, pose, posture, prompts, session, look, autostart, safety, baselines, plan, reminded,
        start, rest);
  }

  /** The same with another model. */
  public Settings withPose(PoseOptions other) {
    return new Settings(
        camera, other, posture, prompts, session, look, autostart, safety, baselines, plan,
        reminded, start, rest);
  }

  /** The same with another tuning of the judgement. */
  public Settings withPosture(PostureOptions other) {
    return new Settings(
        camera, pose, other, prompts, session, look, autostart, safety, baselines, plan, reminded,
        start, rest);
  }

  /** The same with other rules for speaking. */
  public Settings withPrompts(PromptOptions other) {
    return new Settings(
        camera, pose, posture, other, session, look, autostart, safety, baselines, plan, reminded,
        start, rest);
  }

  /** The same with another way of guiding. */
  public Settings withSession(SessionOptions other) {
    return new Settings(
        camera, pose, posture, prompts, other, look, autostart, safety, baselines, plan, reminded,
        start, rest);
  }

  /** The same with another look. */
  public Settings withLook(LookOptions other) {
    return new Settings(
        camera, pose, posture, prompts, session, other, autostart, safety, baselines, plan,
        reminded, start, rest);
  }

  /** The same with or without autostart. */
  public Settings withAutostart(boolean other) {
    return new Settings(
        camera, pose, posture, prompts, session, look, other, safety, baselines, plan, reminded,
        start, rest);
  }

  /** The same with other answers to the safety questions. */
  public Settings withSafety(SafetyProfile other) {
    return new Settings(
        camera, pose, posture, prompts, session, look, autostart, other, baselines, plan, reminded,
        start, rest);
  }

  /** The same with other baselines. */
  public Settings withBaselines(BaselineProfiles other) {
    return new Settings(
        camera, pose, posture, prompts, session, look, autostart, safety, other, plan, reminded,
        start, rest);
  }

  /** The same with another plan for long sessions. */
  public Settings withPlan(SessionPlan other) {
    return new Settings(
        camera, pose, posture, prompts, session, look, autostart, safety, baselines, other,
        reminded, start, rest);
  }

  /** The same with other times of the quiet reminders. */
  public Settings withReminded(Reminded other) {
    return new Settings(
        camera, pose, posture, prompts, session, look, autostart, safety, baselines, plan, other,
        start, rest);
  }

  /** The same with the first start at another step. */
  public Settings withStart(FirstStart other) {
    return new Settings(
        camera, pose, posture, prompts, session, look, autostart, safety, baselines, plan, reminded,
        other, rest);
  }

  /** The same with another pause. */
  public Settings withRest(Rest other) {
    return new Settings(
        camera, pose, posture, prompts, session, look, autostart, safety, baselines, plan, reminded,
        start, other);
  }
}
