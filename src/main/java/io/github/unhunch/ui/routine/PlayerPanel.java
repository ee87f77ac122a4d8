package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.session.Hint;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigureView;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Ring;
import io.github.unhunch.ui.theme.Theme;
import io.github.unhunch.ui.theme.Type;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The guided player: shows one {@link SessionView} and turns keys and buttons into commands. */
final class PlayerPanel extends Page {

  private static final long serialVersionUID = 1L;
  private static final int RING = 210;

  private final transient Texts texts;
  private final transient FigureLibrary figures;
  private final transient Routine routine;
  private final transient Consumer<SessionCommand> commands;
  private final FigureView figure;
  private final Ring ring = new Ring(RING);
  private final BigText instruction = new BigText(3.2, true);
  private final BigText feel = new BigText(1.6, false);
  private final JLabel left = Type.HEADING.on(new JLabel(" "));
  private final JLabel next = Type.TEXT.on(new JLabel(" "));
  private final JLabel hint = Type.HEADING.on(new JLabel(" "));
  private final JLabel eye = Type.SMALL.on(new JLabel(" "));
  private final StepDots dots = new StepDots();
  private final JButton pause = new JButton();
  private SessionPhase phase = SessionPhase.RUNNING;

  /**
   * Shows nothing yet; see {@link #show}.
   *
   * @param texts the language
   * @param figures where steps find their figure
   * @param routine whose steps are shown
   * @param clock seconds that only go forward, for the figure's movement
   * @param commands what the user says
   * @param fullScreen fills the screen, or goes back to a window
   */
  PlayerPanel(
      Texts texts,
      FigureLibrary figures,
      Routine routine,
      DoubleSupplier clock,
      Consumer<SessionCommand> commands,
      Runnable fullScreen) {
    super(
        new MigLayout(
            "insets 24, gap 16 8, fill",
            "[grow 62,fill][grow 38,center]",
            "[][][grow 70,fill][grow 20,fill,90::][grow 8,fill,30::]16[]"));
    this.texts = texts;
    this.figures = figures;
    this.routine = routine;
    this.commands = commands;
    figure =
        new FigureView(
            figures.findOrCalm(routine.steps().get(0).figure()), Theme.motionIsReduced(), clock);
    layOut(fullScreen);
    keys();
  }

  private void layOut(Runnable fullScreen) {
    JPanel head = clear("insets 0, fillx", "[grow,fill][][]");
    head.add(Type.HEADING.on(Prose.of(routine.name())), "wmin 0");
    head.add(left, "gapleft 16");
    JButton whole = new JButton(Icons.FULL_SCREEN.icon());
    whole.putClientProperty("JButton.buttonType", "toolBarButton");
    String name = texts.get("uiroutine.player.full-screen");
    whole.setToolTipText(name);
    whole.getAccessibleContext().setAccessibleName(name);
    whole.addActionListener(
        press -> {
          fullScreen.run();
          requestFocusInWindow();
        });
    head.add(whole, "gapleft 8");
    add(head, "span, growx, wrap");
    JPanel top = clear("insets 0, fillx", "[][grow]push[]");
    top.add(dots, "wmin 80"); // As many as there are steps; they move closer together.
    top.add(next, "gapleft 12");
    top.add(eye);
    add(top, "span, growx, wrap");
    add(figure, "grow, hmin 120, wmin 120");
    JPanel beside = clear("insets 0, wrap 1, fillx", "[center,grow]");
    beside.add(ring, "w 90:250:340, h 90:250:340, grow 0");
    beside.add(hint, "gaptop 8");
    add(beside, "aligny center, growx, growy 0, wrap");
    add(instruction, "span, grow, hmin 40, wrap");
    feel.quiet();
    add(feel, "span, grow, hmin 20, wrap");
    add(buttons(), "span, growx");
  }

  private JPanel buttons() {
    JPanel row = clear("insets 0, fillx", "[][][]push[][]");
    row.add(button("back", Icons.PREVIOUS, SessionCommand.PREVIOUS));
    pause.setIcon(Icons.PAUSE.icon());
    pause.addActionListener(
        press -> {
          togglePause();
          requestFocusInWindow();
        });
    row.add(pause);
    row.add(button("next", Icons.NEXT, SessionCommand.NEXT));
    row.add(button("hurts", Icons.PAIN, SessionCommand.HURT));
    row.add(button("end", Icons.STOP, SessionCommand.STOP));
    return row;
  }

  private JButton button(String key, Icons icon, SessionCommand command) {
    JButton button = new JButton(texts.get("uiroutine.player." + key), icon.icon());
    button
        .getAccessibleContext()
        .setAccessibleDescription(texts.get("uiroutine.player." + key + ".description"));
    button.setToolTipText(texts.get("uiroutine.player." + key + ".description"));
    button.addActionListener(press -> say(command));
    return button;
  }

  /** After a click the keys belong to the page again, so that Space pauses. */
  private void say(SessionCommand command) {
    commands.accept(command);
    requestFocusInWindow();
  }

  private void keys() {
    keepFocus();
    Keys.bind(this, "SPACE", this::togglePause);
    Keys.bind(this, "RIGHT", () -> commands.accept(SessionCommand.NEXT));
    Keys.bind(this, "LEFT", () -> commands.accept(SessionCommand.PREVIOUS));
    Keys.bind(this, "ESCAPE", () -> commands.accept(SessionCommand.STOP));
    Keys.bind(this, "S", () -> commands.accept(SessionCommand.HURT));
  }

  private void togglePause() {
    commands.accept(phase.stands() ? SessionCommand.RESUME : SessionCommand.PAUSE);
  }

  /** Shows this moment of the session. */
  void show(SessionView view) {
    phase = view.phase();
    RoutineStep step = routine.steps().get(view.index());
    boolean mirrored = view.side() == Side.RIGHT;
    figure.show(figures.findOrCalm(step.figure()), mirrored, step.instruction());
    instruction.show(step.instruction());
    feel.show(
        view.phase() == SessionPhase.WAITING
            ? texts.get("uiroutine.player.waiting.why")
            : step.feel());
    dots.show(
        view.index(),
        view.steps(),
        texts.get("uiroutine.player.step", view.index() + 1, view.steps(), step.name()));
    left.setText(leftWords(view));
    next.setText(nextWords(view));
    hint.setText(hint(view));
    eye.setText(eyeWords(view));
    pause.setText(texts.get(phase.stands() ? "uiroutine.player.go" : "uiroutine.player.pause"));
    pause.setIcon((phase.stands() ? Icons.PLAY : Icons.PAUSE).icon());
    ring(view);
  }

  private void ring(SessionView view) {
    double share = view.secondsTotal() > 0 ? view.secondsLeft() / view.secondsTotal() : 0;
    boolean counts = view.target() > 0 && view.checked() && view.seen();
    if (counts) {
      ring.showDone(
          (double) view.count() / view.target(),
          Integer.toString(view.count()),
          texts.get("uiroutine.player.of", view.target()));
    } else {
      int seconds = (int) Math.ceil(Math.max(0, view.secondsLeft()));
      boolean few = seconds < 100;
      ring.showLeft(
          share,
          few ? Integer.toString(seconds) : clock(seconds),
          texts.get(few ? "uiroutine.player.seconds" : "uiroutine.player.minutes"));
    }
  }

  private static String clock(int seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** What is left of the whole routine by the clock. */
  private String leftWords(SessionView view) {
    double later =
        routine.steps().stream()
            .skip(view.index() + 1L)
            .mapToDouble(step -> step.dose().totalSeconds())
            .sum();
    return texts.get(
        "uiroutine.player.left", clock((int) Math.ceil(Math.max(0, view.secondsLeft()) + later)));
  }

  private String nextWords(SessionView view) {
    int after = view.index() + 1;
    return view.nextStep().isEmpty() || after >= routine.steps().size()
        ? texts.get("uiroutine.player.last")
        : texts.get("uiroutine.player.then", routine.steps().get(after).name());
  }

  private String hint(SessionView view) {
    if (view.phase().stands()) {
      return texts.get(
          view.phase() == SessionPhase.PAUSED
              ? "uiroutine.player.paused"
              : "uiroutine.player.waiting");
    }
    Optional<Hint> now = view.hint();
    if (view.hold().isPresent() && now.filter(given -> given != Hint.HOLD).isEmpty()) {
      int seconds = (int) Math.ceil(view.hold().getAsDouble());
      return texts.get(
          now.isPresent() ? "uiroutine.player.hold" : "uiroutine.player.paced", seconds);
    }
    return now.map(given -> texts.get("uiroutine.hint." + given.name())).orElse(" ");
  }

  private String eyeWords(SessionView view) {
    if (!view.checked() || view.phase().stands()) {
      return " ";
    }
    return texts.get(view.seen() ? "uiroutine.player.seen" : "uiroutine.player.unseen");
  }

  private static JPanel clear(String layout, String columns) {
    JPanel panel = new JPanel(new MigLayout(layout, columns));
    panel.setOpaque(false);
    return panel;
  }
}
