package io.github.unhunch.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

  @AfterAll
  static void backToDefault() throws Exception {
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shapesAndWordsOfEveryStateStandOutFromWindowAndCard(boolean dark) throws Exception {
    SwingUtilities.invokeAndWait(new Theme(dark, 1, false)::install);
    for (String ground : new String[] {"Panel.background", "Card.background"}) {
      Color behind = UIManager.getColor(ground);
      for (StateLook look : StateLook.values()) {
        assertThat(contrast(look.shape(), behind)).as("%s shape", look).isGreaterThanOrEqualTo(3.0);
        assertThat(contrast(look.text(), behind)).as("%s text", look).isGreaterThanOrEqualTo(4.5);
      }
      assertThat(contrast(UIManager.getColor("Label.foreground"), behind)).isGreaterThan(7);
      assertThat(contrast(UIManager.getColor("Label.disabledForeground"), behind))
          .isGreaterThanOrEqualTo(4.5);
    }
    assertThat(
            contrast(
                UIManager.getColor("Button.default.foreground"),
                UIManager.getColor("Button.default.background")))
        .isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void spacesGrowOnceWithTheText() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          new Theme(false, 2, true).install();
          JPanel panel = new JPanel(new MigLayout("insets 24"));
          JLabel label = new JLabel("a");
          panel.add(label);
          panel.setSize(400, 400);
          panel.doLayout();
          assertThat(Space.scaled(24)).isGreaterThan(36);
          assertThat(label.getX()).isEqualTo(Space.scaled(24));
        });
  }

  @Test
  void everyStateHasAPatternOfItsOwnEvenWithoutColour() {
    Set<String> seen = new HashSet<>();
    for (StateLook look : StateLook.values()) {
      BufferedImage image = new BufferedImage(24, 24, BufferedImage.TYPE_BYTE_BINARY);
      Graphics2D g = image.createGraphics();
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, 24, 24);
      look.fill(g, new Rectangle(2, 2, 20, 20), false);
      g.dispose();
      StringBuilder bits = new StringBuilder();
      for (int rgb : image.getRGB(0, 0, 24, 24, null, 0, 24)) {
        bits.append(rgb == -1 ? '.' : '#');
      }
      seen.add(bits.toString());
    }
    assertThat(seen).hasSize(StateLook.values().length);
  }

  @Test
  void textScaleGrowsTheFont() throws Exception {
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
    int size = UIManager.getFont("Label.font").getSize();
    int space = Space.scaled(Space.EDGE);
    SwingUtilities.invokeAndWait(new Theme(false, 2, true)::install);
    assertThat(UIManager.getFont("Label.font").getSize()).isEqualTo(2 * size);
    assertThat(Space.scaled(Space.EDGE)).isGreaterThanOrEqualTo((int) (1.6 * space));
    assertThat(Theme.motionIsReduced()).isTrue();
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
    assertThat(UIManager.getFont("Label.font").getSize()).isEqualTo(size);
    assertThatThrownBy(() -> new Theme(false, 9, false)).hasMessageContaining("0.75 to 2.5");
  }

  @ParameterizedTest
  @EnumSource(Icons.class)
  void everyIconIsThere(Icons icon) {
    FlatSVGIcon svg = icon.icon(24);
    assertThat(svg.hasFound()).isTrue();
    BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    svg.paintIcon(null, g, 0, 0);
    g.dispose();
    assertThat(Arrays.stream(image.getRGB(0, 0, 96, 96, null, 0, 96)))
        .anyMatch(rgb -> rgb >>> 24 > 200);
  }

  @Test
  void theAppHasAnIconInEverySize() {
    assertThat(AppIcon.images()).hasSize(7).allMatch(image -> image.getWidth(null) >= 16);
  }

  /** Contrast as WCAG 2.2 defines it. */
  private static double contrast(Color a, Color b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Color c) {
    float[] rgb = c.getRGBColorComponents(null);
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      linear[i] = rgb[i] <= 0.03928 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
}
