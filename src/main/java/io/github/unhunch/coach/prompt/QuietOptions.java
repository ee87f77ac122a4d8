package io.github.unhunch.coach.prompt;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When and over which programs the user wants no prompts; an option record of this package.
 *
 * @param onlyInHours whether prompts come between the two times only
 * @param from when the working hours begin, by the user's clock
 * @param to when they end; before {@code from} when they reach over midnight
 * @param programs names or parts of names of programs over which nothing comes up
 */
public record QuietOptions(
    boolean onlyInHours, LocalTime from, LocalTime to, List<String> programs) {

  /** At any hour, over any program. */
  public static final QuietOptions DEFAULT =
      new QuietOptions(false, LocalTime.of(9, 0), LocalTime.of(18, 0), List.of());

  /** Leaves out blank names. */
  public QuietOptions {
    programs = programs.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * Why a prompt has to wait just now, if it has to.
   *
   * @param now the time of day by the user's clock
   * @param focused the program in use, where the system tells it
   */
  public Optional<SilenceReason> reason(LocalTime now, Optional<String> focused) {
    if (onlyInHours && !within(now)) {
      return Optional.of(SilenceReason.OUTSIDE_HOURS);
    }
    return focused
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(
            name ->
                programs.stream().anyMatch(quiet -> name.contains(quiet.toLowerCase(Locale.ROOT))))
        .map(name -> SilenceReason.QUIET_PROGRAM);
  }

  private boolean within(LocalTime now) {
    return from.isAfter(to)
        ? !now.isBefore(from) || now.isBefore(to)
        : !now.isBefore(from) && now.isBefore(to);
  }

  /** The same, in these hours only or at any. */
  public QuietOptions withOnlyInHours(boolean other) {
    return new QuietOptions(other, from, to, programs);
  }

  /** The same with another begin. */
  public QuietOptions withFrom(LocalTime other) {
    return new QuietOptions(onlyInHours, other, to, programs);
  }

  /** The same with another end. */
  public QuietOptions withTo(LocalTime other) {
    return new QuietOptions(onlyInHours, from, other, programs);
  }

  /** The same with other programs. */
  public QuietOptions withPrograms(List<String> other) {
    return new QuietOptions(onlyInHours, from, to, other);
  }
}
