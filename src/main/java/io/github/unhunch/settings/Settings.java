package io.github.unhunch.settings;

import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.coach.plan.SessionPlan;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.prompt.QuietOptions;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.posture.BaselineProfiles;
import io.github.unhunch.posture.PostureOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
 * @param quiet when and over which programs prompts stay away
 * @param alert how far a prompt goes to be noticed
 * @param figure who the figures show
 * @param favourites ids of the routines that the user marked
 * @param shortcuts keys that work whatever window has the focus
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
    Rest rest,
    QuietOptions quiet,
    AlertOptions alert,
    FigureOptions figure,
    List<String> favourites,
    ShortcutOptions shortcuts) {

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
          Rest.DEFAULT,
          QuietOptions.DEFAULT,
          AlertOptions.DEFAULT,
          FigureOptions.DEFAULT,
          List.of(),
          ShortcutOptions.NONE);

  /** Copies the list. */
  public Settings {
    favourites = List.copyOf(favourites);
  }

  /** The same with another camera. */
  public Settings withCamera(CameraSpec other) {
    return new Settings(
        other,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with another model. */
  public Settings withPose(PoseOptions other) {
    return new Settings(
        camera,
        other,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with another tuning of the judgement. */
  public Settings withPosture(PostureOptions other) {
    return new Settings(
        camera,
        pose,
        other,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with other rules for speaking. */
  public Settings withPrompts(PromptOptions other) {
    return new Settings(
        camera,
        pose,
        posture,
        other,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with another way of guiding. */
  public Settings withSession(SessionOptions other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        other,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with another look. */
  public Settings withLook(LookOptions other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        other,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with or without autostart. */
  public Settings withAutostart(boolean other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        other,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with other answers to the safety questions. */
  public Settings withSafety(SafetyProfile other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        other,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with other baselines. */
  public Settings withBaselines(BaselineProfiles other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        other,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with another plan for long sessions. */
  public Settings withPlan(SessionPlan other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        other,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with other times of the quiet reminders. */
  public Settings withReminded(Reminded other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        other,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with the first start at another step. */
  public Settings withStart(FirstStart other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        other,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with another pause. */
  public Settings withRest(Rest other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        other,
        quiet,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with other quiet hours and programs. */
  public Settings withQuiet(QuietOptions other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        other,
        alert,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with another way of being noticed. */
  public Settings withAlert(AlertOptions other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        other,
        figure,
        favourites,
        shortcuts);
  }

  /** The same with other figures. */
  public Settings withFigure(FigureOptions other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        other,
        favourites,
        shortcuts);
  }

  /** The same with this routine marked as a favourite, or no longer. */
  public Settings withFavourite(String routine, boolean marked) {
    Set<String> ids = new LinkedHashSet<>(favourites);
    if (marked) {
      ids.add(routine);
    } else {
      ids.remove(routine);
    }
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        List.copyOf(ids),
        shortcuts);
  }

  /** The same with other keys. */
  public Settings withShortcuts(ShortcutOptions other) {
    return new Settings(
        camera,
        pose,
        posture,
        prompts,
        session,
        look,
        autostart,
        safety,
        baselines,
        plan,
        reminded,
        start,
        rest,
        quiet,
        alert,
        figure,
        favourites,
        other);
  }
}
