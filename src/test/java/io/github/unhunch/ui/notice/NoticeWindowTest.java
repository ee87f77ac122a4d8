package io.github.unhunch.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Theme;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class NoticeWindowTest {

  @Test
  void theKeyboardBeginsAtTheButtonThatClosesIt() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          Page page =
              new NoticeWindow()
                  .content(
                      Texts.in(Locale.ENGLISH),
                      "Unhunch",
                      "x.json could not be read.",
                      Optional.of(new NoticeWindow.Choice("Begin", () -> {})));
          JButton close = OffScreen.all(page, JButton.class).get(1);
          assertThat(close.getText()).isEqualTo("Close");
          assertThat(page.primary()).contains(close);
          assertThat(page.first()).contains(close);
          assertThat(page.getAccessibleContext().getAccessibleDescription())
              .isEqualTo("x.json could not be read.");
        });
  }
}
