package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Type;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/**
 * One page of safety questions: tick what applies, or say that none does, which can only be said
 * once all of them were on the screen.
 */
final class GatePanel extends Page {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient Consumer<Map<Condition, Boolean>> answer;
  private final transient List<GateQuestion> questions;
  private final List<JCheckBox> boxes = new ArrayList<>();
  private final JButton onward = new JButton();
  private final JScrollPane scroll;
  private final boolean urgent;
  private boolean allSeen;

  /**
   * Asks one group of questions.
   *
   * @param texts the language
   * @param group which group
   * @param heading of that group
   * @param questions of that group
   * @param before what was ticked when this page was seen before
   * @param answer gets all answers of this page
   * @param back what Back and Escape do
   */
  GatePanel(
      Texts texts,
      Condition.Group group,
      String heading,
      List<GateQuestion> questions,
      Map<Condition, Boolean> before,
      Consumer<Map<Condition, Boolean>> answer,
      Runnable back) {
    super(
        new MigLayout(
            "insets 24 32 24 32, fill, wrap 1", "[grow,fill]", "[]4[]16[grow,fill]8[]16[]"));
    this.texts = texts;
    this.answer = answer;
    this.questions = questions;
    this.urgent = group == Condition.Group.EMERGENCY;
    String key = "uiroutine.gate." + group.name().toLowerCase(Locale.ROOT);
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow,fill]16[]"));
    head.add(Type.HEADLINE.on(Prose.of(heading)), "wmin 0");
    StepDots dots = new StepDots();
    int pages = Condition.Group.values().length;
    dots.show(group.ordinal(), pages, texts.get("uiroutine.gate.page", group.ordinal() + 1, pages));
    head.add(dots, "aligny top, gaptop 10");
    add(head);
    add(Prose.quiet(texts.get(key + ".why")), "wmin 0");
    scroll = Pages.scroll(list(before));
    scroll.getViewport().addChangeListener(change -> look());
    add(scroll, "hmin 80");
    add(Type.SMALL.on(Prose.quiet(texts.get("uiroutine.gate.private"))), "wmin 0");
    add(row(back, group.ordinal() == 0));
    Keys.bind(this, "ESCAPE", back);
    tell();
  }

  /** Whether the last question has come into sight by now. */
  private void look() {
    Rectangle shown = scroll.getViewport().getViewRect();
    int height = scroll.getViewport().getView().getHeight();
    if (!allSeen && shown.height > 0 && height > 0 && shown.y + shown.height >= height - 1) {
      allSeen = true;
      tell();
    }
  }

  private JComponent list(Map<Condition, Boolean> before) {
    JPanel list = new JPanel(new MigLayout("insets 2, wrap 2, fillx, gap 10 10", "[][grow,fill]"));
    for (GateQuestion question : questions) {
      JCheckBox box = new JCheckBox();
      box.setSelected(before.getOrDefault(question.condition(), false));
      box.getAccessibleContext().setAccessibleName(question.text());
      box.addItemListener(change -> tell());
      Pages.keepInSight(box);
      Prose words = Prose.of(question.text());
      words.addMouseListener(
          new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent click) {
              box.doClick();
            }
          });
      list.add(box, "aligny top");
      list.add(words, "wmin 0, gaptop 2");
      boxes.add(box);
    }
    for (int i = 0; i < boxes.size(); i++) {
      Keys.focused(boxes.get(i), "UP", boxes.get(Math.max(0, i - 1))::requestFocusInWindow);
      JCheckBox below = boxes.get(Math.min(boxes.size() - 1, i + 1));
      Keys.focused(boxes.get(i), "DOWN", below::requestFocusInWindow);
    }
    return list;
  }

  private JPanel row(Runnable back, boolean first) {
    JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[]push[]"));
    JButton backward =
        new JButton(texts.get(first ? "uiroutine.gate.cancel" : "uiroutine.gate.back"));
    backward.addActionListener(press -> back.run());
    onward.addActionListener(press -> goOn());
    row.add(backward);
    row.add(primary(onward));
    return row;
  }

  private void goOn() {
    if (mayAnswer()) {
      answer.accept(answers());
    } else {
      JScrollBar bar = scroll.getVerticalScrollBar();
      bar.setValue(bar.getValue() + bar.getBlockIncrement(1));
    }
  }

  /** A sign that needs help at once need not wait for the rest of the page. */
  private boolean mayAnswer() {
    return allSeen || urgent && some();
  }

  private boolean some() {
    return boxes.stream().anyMatch(JCheckBox::isSelected);
  }

  private void tell() {
    String key = mayAnswer() ? some() ? "some" : "none" : "more";
    onward.setText(texts.get("uiroutine.gate." + key));
  }

  /** What is ticked. */
  Map<Condition, Boolean> answers() {
    Map<Condition, Boolean> answers = new java.util.EnumMap<>(Condition.class);
    for (int i = 0; i < boxes.size(); i++) {
      answers.put(questions.get(i).condition(), boxes.get(i).isSelected());
    }
    return answers;
  }
}
