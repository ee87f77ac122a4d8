package io.github.unhunch.coach.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the safety questions ask about; each answer that is "yes" switches something off. */
public enum Condition {
  SUDDEN_WEAKNESS(Group.EMERGENCY),
  NUMB_FACE_OR_ARM(Group.EMERGENCY),
  DOUBLE_VISION(Group.EMERGENCY),
  TROUBLE_SPEAKING_OR_SWALLOWING(Group.EMERGENCY),
  FAINTING(Group.EMERGENCY),
  ELECTRIC_SHOCKS(Group.EMERGENCY),
  BLADDER_BOWEL_OR_SADDLE(Group.EMERGENCY),
  CHANGE_IN_WALKING(Group.EMERGENCY),
  CRUSHING_CHEST_PAIN(Group.EMERGENCY),
  JAW_OR_ARM_PAIN_WITH_BREATHLESSNESS(Group.EMERGENCY),

  RECENT_FALL_OR_ACCIDENT(Group.DOCTOR),
  NECK_OR_SPINE_OPERATION(Group.DOCTOR),
  FEVER_OR_FEELING_ILL(Group.DOCTOR),
  UNEXPLAINED_WEIGHT_LOSS(Group.DOCTOR),
  NIGHT_SWEATS(Group.DOCTOR),
  NIGHT_PAIN(Group.DOCTOR),
  CANCER(Group.DOCTOR),
  TUBERCULOSIS(Group.DOCTOR),
  HIV_OR_WEAK_IMMUNE_SYSTEM(Group.DOCTOR),
  LONG_STEROID_USE(Group.DOCTOR),
  PINS_AND_NEEDLES_OR_WEAK_ARM(Group.DOCTOR),
  FIRST_SEVERE_HEADACHE(Group.DOCTOR),
  DIZZY_LOOKING_UP(Group.DOCTOR),
  PAIN_OVER_SIX_WEEKS(Group.DOCTOR),
  PAIN_GETTING_WORSE(Group.DOCTOR),

  OPEN_WOUND(Group.NO_PRESSURE),
  SKIN_INFECTION(Group.NO_PRESSURE),
  FRACTURE(Group.NO_PRESSURE),
  OSTEOPOROSIS(Group.NO_PRESSURE),
  BLOOD_THINNERS_OR_BLEEDING_DISORDER(Group.NO_PRESSURE),
  THROMBOSIS(Group.NO_PRESSURE),
  IMPLANT(Group.NO_PRESSURE),
  RECENT_SURGERY(Group.NO_PRESSURE),
  PREGNANCY(Group.NO_PRESSURE),
  INFLAMMATORY_ARTHRITIS(Group.NO_PRESSURE);

  /** What a "yes" leads to. */
  public enum Group {
    /** The emergency card; nothing else. */
    EMERGENCY,
    /** A doctor first; no routine. */
    DOCTOR,
    /** Movement only: no pressure, no strokes, no tools. */
    NO_PRESSURE
  }

  private final Group group;

  Condition(Group group) {
    this.group = group;
  }

  /** What a "yes" leads to. */
  public Group group() {
    return group;
  }

  /** The name in content files and commands, such as {@code night-pain}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The condition of this {@link #id()}. */
  public static Optional<Condition> byId(String id) {
    return Arrays.stream(values()).filter(condition -> condition.id().equals(id)).findFirst();
  }
}
