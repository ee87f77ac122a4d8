package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonObject;
import io.github.unhunch.app.presenter.TrayView;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayStatus;
import io.github.unhunch.ui.tray.TrayWords;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The tray as the script sees it: each change but the minutes that pass. */
final class ScriptTray implements TrayView {

  private final Transcript transcript;
  private final Supplier<Texts> texts;
  private Optional<JsonObject> last = Optional.empty();
  private Optional<TrayStatus> status = Optional.empty();

  ScriptTray(Transcript transcript, Supplier<Texts> texts) {
    this.transcript = transcript;
    this.texts = texts;
  }

  @Override
  public void show(TrayStatus now) {
    TrayStatus timeless =
        new TrayStatus(
            now.camera(),
            now.state(),
            OptionalLong.empty(),
            now.rest(),
            OptionalLong.empty(),
            now.prompt(),
            now.setUpOpen());
    if (status.equals(Optional.of(timeless))) {
      return;
    }
    status = Optional.of(timeless);
    JsonObject line = new JsonObject();
    line.addProperty("tray", now.figure().name());
    line.addProperty("line", new TrayWords(texts.get()).state(timeless));
    now.prompt().ifPresent(prompt -> line.addProperty("prompt", prompt.headline()));
    if (!last.equals(Optional.of(line))) {
      last = Optional.of(line);
      transcript.write(line);
    }
  }

  /** Other words hold from now on. */
  void refresh() {
    status = Optional.empty();
  }

  /** Whether a prompt can be answered just now. */
  boolean asks() {
    return status.flatMap(TrayStatus::prompt).isPresent();
  }

  /** Whether the user's own pause holds, which the menu can end. */
  boolean pausedByUser() {
    return status.flatMap(TrayStatus::rest).filter(TrayStatus.Rest::byUser).isPresent();
  }
}
