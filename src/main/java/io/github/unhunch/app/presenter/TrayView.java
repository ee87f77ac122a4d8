package io.github.unhunch.app.presenter;

import io.github.unhunch.ui.tray.TrayStatus;

/** Where the little figure stands with its words and its menu. */
@FunctionalInterface
public interface TrayView {

  /** Shows this from now on; cheap when nothing has changed. */
  void show(TrayStatus status);
}
