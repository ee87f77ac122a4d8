package io.github.unhunch.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.event.MouseEvent;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class SteadyClicksTest {

  private final SteadyClicks clicks = new SteadyClicks();
  private final JPanel window = new JPanel(null);

  private JButton button(String words, int x) {
    JButton button = new JButton(words);
    button.setBounds(x, 0, 100, 40);
    window.add(button);
    window.setSize(new Dimension(400, 40));
    return button;
  }

  private boolean click(int count) {
    boolean pressed = clicks.counts(mouse(MouseEvent.MOUSE_PRESSED, count));
    assertThat(clicks.counts(mouse(MouseEvent.MOUSE_RELEASED, count))).isEqualTo(pressed);
    assertThat(clicks.counts(mouse(MouseEvent.MOUSE_CLICKED, count))).isEqualTo(pressed);
    return pressed;
  }

  private MouseEvent mouse(int id, int count) {
    return new MouseEvent(window, id, 0, 0, 50, 20, count, false, MouseEvent.BUTTON1);
  }

  @Test
  void aDoubleClickOnOneAndTheSameButtonIsTwoClicks() {
    button("Next", 0);
    assertThat(click(1)).isTrue();
    assertThat(click(2)).isTrue();
    assertThat(click(3)).isTrue();
  }

  @Test
  void theSecondClickDoesNotPressWhatTheFirstOneBrought() {
    JButton before = button("Next", 0);
    assertThat(click(1)).isTrue();
    window.remove(before);
    button("None of these", 0);
    assertThat(click(2)).isFalse();
    assertThat(click(3)).isFalse();
    assertThat(click(1)).isTrue();
  }

  @Test
  void aButtonThatChangedItsWordsIsAnotherOne() {
    JButton next = button("Next", 0);
    assertThat(click(1)).isTrue();
    next.setText("Skip for now");
    assertThat(click(2)).isFalse();
    assertThat(click(1)).isTrue();
    assertThat(click(2)).isTrue();
  }
}
