package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonObject;
import io.github.unhunch.app.presenter.ToastView;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.monitor.Worker;
import java.util.function.Consumer;

/** The toast as the script sees it; it fades like the real one. */
final class ScriptToast implements ToastView {

  /** As the toast on a real screen. */
  private static final double STAYS_S = 20;

  private final Transcript transcript;
  private final Worker screen;
  private boolean shown;
  private Runnable brief = () -> {};
  private int number;

  ScriptToast(Transcript transcript, Worker screen) {
    this.transcript = transcript;
    this.screen = screen;
  }

  @Override
  public void show(Toast toast, Runnable brief, Consumer<PromptAnswer> answer) {
    shown = true;
    this.brief = brief;
    int mine = ++number;
    JsonObject words = new JsonObject();
    words.addProperty("headline", toast.headline());
    words.addProperty("why", toast.why());
    words.addProperty("cue", toast.cue().name());
    toast
        .plan()
        .ifPresent(
            plan -> {
              words.addProperty("routine", plan.routine().id());
              words.addProperty("minutes", plan.routine().minutes());
            });
    words.addProperty("laterMinutes", toast.laterMinutes());
    transcript.write("toast", words);
    screen.after(
        STAYS_S,
        () -> {
          if (shown && mine == number) {
            answer.accept(PromptAnswer.IGNORED);
          }
        });
  }

  /** Presses the button for half a minute; false when no toast is there. */
  boolean brief() {
    if (!shown) {
      return false;
    }
    brief.run();
    return true;
  }

  @Override
  public void withdraw() {
    if (shown) {
      shown = false;
      transcript.gone("toast");
    }
  }
}
