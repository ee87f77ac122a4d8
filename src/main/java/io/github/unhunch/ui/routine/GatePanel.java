package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Type;
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
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** One page of safety questions: tick what applies, or say that none does. */
final class GatePanel extends Page {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient Consumer<Map<Condition, Boolean>> answer;
  private final transient List<GateQuestion> questions;
  private final List<JCheckBox> boxes = new ArrayList<>();
  private final JButton onward = new JButton();

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
        new MigLayout("insets 24 32 24 32, fill, wrap 1", "[grow,fill]", "[]4[]16[grow,fill]16[]"));
    this.texts = texts;
    this.answer = answer;
    this.questions = questions;
    String key = "uiroutine.gate." + group.name().toLowerCase(Locale.ROOT);
    JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow,fill]16[]"));
    head.add(new Paragraph(heading, Type.HEADLINE), "wmin 0");
    StepDots dots = new StepDots();
    dots.show(group.ordinal(), Condition.Group.values().length);
    head.add(dots, "aligny top, gaptop 10");
    add(head);
    add(new Paragraph(texts.get(key + ".why"), Type.TEXT).quiet(), "wmin 0");
    add(Pages.scroll(list(before)), "hmin 80");
    add(row(back));
    Keys.bind(this, "ESCAPE", back);
    tell();
  }

  private JComponent list(Map<Condition, Boolean> before) {
    JPanel list = new JPanel(new MigLayout("insets 2, wrap 2, fillx, gap 10 10", "[][grow,fill]"));
    for (GateQuestion question : questions) {
      JCheckBox box = new JCheckBox();
      box.setSelected(before.getOrDefault(question.condition(), false));
      box.getAccessibleContext().setAccessibleName(question.text());
      box.addItemListener(change -> tell());
      Pages.keepInSight(box);
      Paragraph words = new Paragraph(question.text(), Type.TEXT);
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

  private JPanel row(Runnable back) {
    JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[]push[]push[]"));
    JButton backward = new JButton(texts.get("uiroutine.gate.back"));
    backward.addActionListener(press -> back.run());
    onward.addActionListener(press -> answer.accept(answers()));
    row.add(backward);
    row.add(Type.SMALL.on(new JLabel(texts.get("uiroutine.gate.private"))));
    row.add(primary(onward));
    return row;
  }

  private void tell() {
    boolean some = boxes.stream().anyMatch(JCheckBox::isSelected);
    onward.setText(texts.get(some ? "uiroutine.gate.some" : "uiroutine.gate.none"));
  }

  private Map<Condition, Boolean> answers() {
    Map<Condition, Boolean> answers = new java.util.EnumMap<>(Condition.class);
    for (int i = 0; i < boxes.size(); i++) {
      answers.put(questions.get(i).condition(), boxes.get(i).isSelected());
    }
    return answers;
  }
}
