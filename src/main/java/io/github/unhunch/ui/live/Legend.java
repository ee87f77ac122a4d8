package io.github.unhunch.ui.live;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Type;
import java.awt.Dimension;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Names the two marks under the bars, each below its mark. */
final class Legend extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JLabel normal;
  private final JLabel limit;

  Legend(Texts texts) {
    super(null);
    normal = Type.SMALL.on(new JLabel(texts.get("ui.live.your-normal")));
    limit = Type.SMALL.on(new JLabel(texts.get("ui.live.limit")));
    quiet(normal);
    quiet(limit);
    add(normal);
    add(limit);
  }

  private static void quiet(JLabel label) {
    label.putClientProperty(FlatClientProperties.STYLE, "foreground: $Label.disabledForeground");
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension one = normal.getPreferredSize();
    return new Dimension(one.width + limit.getPreferredSize().width, one.height);
  }

  @Override
  public void doLayout() {
    Dimension left = normal.getPreferredSize();
    Dimension right = limit.getPreferredSize();
    normal.setBounds(0, 0, left.width, left.height);
    int middle = (int) (getWidth() / 1.5);
    int x = Math.min(getWidth() - right.width, Math.max(left.width, middle - right.width / 2));
    limit.setBounds(x, 0, right.width, right.height);
  }
}
