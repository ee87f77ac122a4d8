package io.github.unhunch.coach.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietOptionsTest {

  private static Optional<SilenceReason> at(QuietOptions options, String time) {
    return options.reason(LocalTime.parse(time), Optional.empty());
  }

  @Test
  void outsideTheHoursNothingComesUpAndByDefaultThereAreNone() {
    assertThat(at(QuietOptions.DEFAULT, "03:00")).isEmpty();
    QuietOptions day = QuietOptions.DEFAULT.withOnlyInHours(true);
    assertThat(at(day, "08:59")).contains(SilenceReason.OUTSIDE_HOURS);
    assertThat(at(day, "09:00")).isEmpty();
    assertThat(at(day, "17:59")).isEmpty();
    assertThat(at(day, "18:00")).contains(SilenceReason.OUTSIDE_HOURS);
  }

  @Test
  void hoursMayReachOverMidnight() {
    QuietOptions night =
        QuietOptions.DEFAULT
            .withOnlyInHours(true)
            .withFrom(LocalTime.of(22, 0))
            .withTo(LocalTime.of(6, 0));
    assertThat(at(night, "23:30")).isEmpty();
    assertThat(at(night, "05:59")).isEmpty();
    assertThat(at(night, "12:00")).contains(SilenceReason.OUTSIDE_HOURS);
  }

  @Test
  void aProgramIsFoundByAPartOfItsNameAndAnUnknownOneHoldsNothingBack() {
    QuietOptions options = QuietOptions.DEFAULT.withPrograms(List.of(" Impress ", ""));
    assertThat(options.programs()).containsExactly("Impress");
    LocalTime now = LocalTime.NOON;
    assertThat(options.reason(now, Optional.of("soffice-impress")))
        .contains(SilenceReason.QUIET_PROGRAM);
    assertThat(options.reason(now, Optional.of("firefox"))).isEmpty();
    assertThat(options.reason(now, Optional.empty())).isEmpty();
  }

  @Test
  void aWishHoldsAPromptBack() {
    PromptContext quiet = PromptContext.QUIET;
    PromptContext wished =
        new PromptContext(
            quiet.cameraInUse(),
            quiet.microphoneInUse(),
            quiet.fullScreen(),
            quiet.doNotDisturb(),
            quiet.screenLocked(),
            Optional.of(SilenceReason.OUTSIDE_HOURS),
            quiet.typingIdle(),
            quiet.pointerIdle(),
            false,
            false);
    assertThat(wished.holdsBack()).contains(SilenceReason.OUTSIDE_HOURS);
    assertThat(wished.with(true, false).holdsBack()).contains(SilenceReason.PAUSED);
  }
}
