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
import java.util.function.Consumer;

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
    ReminderTimes reminded,
    FirstStart start,
    RestartState rest,
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
          ReminderTimes.DEFAULT,
          FirstStart.DEFAULT,
          RestartState.DEFAULT,
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
    return with(draft -> draft.camera = other);
  }

  /** The same with another model. */
  public Settings withPose(PoseOptions other) {
    return with(draft -> draft.pose = other);
  }

  /** The same with another tuning of the judgement. */
  public Settings withPosture(PostureOptions other) {
    return with(draft -> draft.posture = other);
  }

  /** The same with other rules for speaking. */
  public Settings withPrompts(PromptOptions other) {
    return with(draft -> draft.prompts = other);
  }

  /** The same with another way of guiding. */
  public Settings withSession(SessionOptions other) {
    return with(draft -> draft.session = other);
  }

  /** The same with another look. */
  public Settings withLook(LookOptions other) {
    return with(draft -> draft.look = other);
  }

  /** The same with or without autostart. */
  public Settings withAutostart(boolean other) {
    return with(draft -> draft.autostart = other);
  }

  /** The same with other answers to the safety questions. */
  public Settings withSafety(SafetyProfile other) {
    return with(draft -> draft.safety = other);
  }

  /** The same with other baselines. */
  public Settings withBaselines(BaselineProfiles other) {
    return with(draft -> draft.baselines = other);
  }

  /** The same with another plan for long sessions. */
  public Settings withPlan(SessionPlan other) {
    return with(draft -> draft.plan = other);
  }

  /** The same with other times of the quiet reminders. */
  public Settings withReminded(ReminderTimes other) {
    return with(draft -> draft.reminded = other);
  }

  /** The same with the first start at another step. */
  public Settings withStart(FirstStart other) {
    return with(draft -> draft.start = other);
  }

  /** The same with another pause. */
  public Settings withRest(RestartState other) {
    return with(draft -> draft.rest = other);
  }

  /** The same with other quiet hours and programs. */
  public Settings withQuiet(QuietOptions other) {
    return with(draft -> draft.quiet = other);
  }

  /** The same with another way of being noticed. */
  public Settings withAlert(AlertOptions other) {
    return with(draft -> draft.alert = other);
  }

  /** The same with other figures. */
  public Settings withFigure(FigureOptions other) {
    return with(draft -> draft.figure = other);
  }

  /** The same with this routine marked as a favourite, or no longer. */
  public Settings withFavourite(String routine, boolean marked) {
    Set<String> ids = new LinkedHashSet<>(favourites);
    if (marked) {
      ids.add(routine);
    } else {
      ids.remove(routine);
    }
    return with(draft -> draft.favourites = List.copyOf(ids));
  }

  /** The same with other keys. */
  public Settings withShortcuts(ShortcutOptions other) {
    return with(draft -> draft.shortcuts = other);
  }

  private Settings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settled();
  }

  /** The values while one of them changes. */
  private static final class Draft {
    private CameraSpec camera;
    private PoseOptions pose;
    private PostureOptions posture;
    private PromptOptions prompts;
    private SessionOptions session;
    private LookOptions look;
    private boolean autostart;
    private SafetyProfile safety;
    private BaselineProfiles baselines;
    private SessionPlan plan;
    private ReminderTimes reminded;
    private FirstStart start;
    private RestartState rest;
    private QuietOptions quiet;
    private AlertOptions alert;
    private FigureOptions figure;
    private List<String> favourites;
    private ShortcutOptions shortcuts;

    Draft(Settings from) {
      camera = from.camera;
      pose = from.pose;
      posture = from.posture;
      prompts = from.prompts;
      session = from.session;
      look = from.look;
      autostart = from.autostart;
      safety = from.safety;
      baselines = from.baselines;
      plan = from.plan;
      reminded = from.reminded;
      start = from.start;
      rest = from.rest;
      quiet = from.quiet;
      alert = from.alert;
      figure = from.figure;
      favourites = from.favourites;
      shortcuts = from.shortcuts;
    }

    Settings settled() {
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
          shortcuts);
    }
  }
}
