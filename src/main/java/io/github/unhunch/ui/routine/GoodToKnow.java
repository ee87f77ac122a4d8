package io.github.unhunch.ui.routine;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Type;
import java.util.List;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** What holds for every routine: what to mind, and what makes the most of it. */
final class GoodToKnow extends ScrolledPanel {

  private static final long serialVersionUID = 1L;

  /**
   * Shows both.
   *
   * @param precautions a sentence each
   * @param practices a sentence each
   */
  GoodToKnow(Texts texts, List<String> precautions, List<String> practices) {
    super(new MigLayout("insets 0 0 8 8, wrap, gapy 4", "[grow, fill]"));
    add(texts.get("uiroutine.choose.care"), precautions);
    add(texts.get("uiroutine.choose.habits"), practices);
  }

  private void add(String heading, List<String> sentences) {
    add(Type.HEADING.on(new JLabel(heading)), "gaptop 8");
    sentences.forEach(sentence -> add(Prose.of(sentence), "wmin 0"));
  }
}
