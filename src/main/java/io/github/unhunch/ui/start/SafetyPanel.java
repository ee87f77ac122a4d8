package io.github.unhunch.ui.start;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Type;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * What the safety questions are about, whether they are answered, and the button that asks them.
 * Stands in the first start and in the settings. On the Swing thread.
 */
public final class SafetyPanel extends Page {

  /** The property that tells listeners whether the questions are on show. */
  public static final String ASKING = "asking";

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient Supplier<Optional<LocalDate>> answered;
  private final JLabel sign = new JLabel();
  private final Prose state = Prose.of("");
  private final JButton ask = new JButton();
  private boolean asking;

  /**
   * Shows what is known.
   *
   * @param answered the day on which they were answered the last time, while the answers hold
   * @param asker asks them, and runs the task when they are answered; brings them to the front
   *     while they are on show
   */
  public SafetyPanel(
      Texts texts, Supplier<Optional<LocalDate>> answered, Consumer<Runnable> asker) {
    super(new MigLayout("insets 0, gap 8 12, fill", "[][grow,fill][]", "[grow,fill][]"));
    this.texts = texts;
    this.answered = answered;
    ScrolledPanel about =
        new ScrolledPanel(new MigLayout("insets 0, gap 12 12, fillx", "[][grow,fill]"));
    row(about, Icons.WARNING, "EMERGENCY");
    row(about, Icons.SHIELD, "DOCTOR");
    row(about, Icons.HAND, "NO_PRESSURE");
    add(about.pane(), "span, grow, wmin 0, hmin 0, wrap");
    ask.addActionListener(event -> asker.accept(this::refresh));
    add(sign);
    add(state, "wmin 0, aligny center");
    add(ask);
    refresh();
  }

  private void row(JPanel about, Icons icon, String group) {
    about.add(new JLabel(icon.icon(24)), "aligny top");
    MigLayout lines = new MigLayout("insets 0, gap 0 2, fillx", "[grow,fill]");
    JPanel words = new JPanel(lines);
    words.setOpaque(false);
    words.add(Type.HEADING.on(Prose.of(texts.get("gate.group." + group))), "wmin 0, wrap");
    String why = "uiroutine.gate." + group.toLowerCase(Locale.ROOT) + ".why";
    words.add(Prose.quiet(texts.get(why)), "wmin 0");
    about.add(words, "wmin 0, wrap");
  }

  /** The questions, or the card that follows from them, are on show now, or are no more. */
  public void asking(boolean now) {
    boolean before = asking;
    asking = now;
    refresh();
    firePropertyChange(ASKING, before, now);
  }

  /** Whether the questions, or the card that follows from them, are on show. */
  public boolean asking() {
    return asking;
  }

  /** Looks again whether they are answered; then they are no longer what is to be done here. */
  public void refresh() {
    if (asking) {
      state.setText(texts.get("ui.start.SAFETY.asking"));
      ask.setText(texts.get("ui.start.SAFETY.show"));
      setPrimary(Optional.of(ask));
      return;
    }
    Optional<LocalDate> day = answered.get();
    sign.setIcon((day.isPresent() ? Icons.CHECK : Icons.HELP).icon());
    state.setText(
        day.map(when -> texts.get("ui.start.SAFETY.answered", words(when)))
            .orElseGet(() -> texts.get("ui.start.SAFETY.open")));
    ask.setText(texts.get(day.isPresent() ? "ui.start.SAFETY.change" : "ui.start.SAFETY.ask"));
    setPrimary(day.isPresent() ? Optional.empty() : Optional.of(ask));
  }

  private String words(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(texts.locale())
        .format(day);
  }
}
