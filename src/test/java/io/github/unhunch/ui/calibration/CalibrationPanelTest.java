package io.github.unhunch.ui.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.live.Sitter;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.Theme;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JViewport;
import org.junit.jupiter.api.Test;

/** What can be seen while the calibration counts. */
class CalibrationPanelTest {

  @Test
  void theRingIsInSightInLargeTextOnASmallScreen() throws Exception {
    boolean counted =
        OffScreen.onSwing(
            () -> {
              new Theme(false, 2, true).install();
              CalibrationPanel panel = new CalibrationPanel(Texts.in(Locale.GERMAN), taken -> {});
              panel.setSize(1280, 380); // What the first start leaves of 1366 x 768.
              OffScreen.layOut(panel);
              panel.begin();
              boolean both = false;
              for (double t = 0; t < 25 && panel.isRunning(); t += 0.25) {
                panel.accept(Optional.empty(), Sitter.person(t, t < 7.5 ? 0 : 45));
                OffScreen.layOut(panel);
                if (t % 2 == 1 && panel.isRunning()) {
                  CountdownRing ring = OffScreen.all(panel, CountdownRing.class).get(0);
                  JViewport view = OffScreen.all(panel, JViewport.class).get(0);
                  assertThat(view.getViewRect().contains(ring.getBounds())).as(t + " s").isTrue();
                  both |= t > 12;
                }
              }
              return both;
            });
    assertThat(counted).isTrue();
  }
}
