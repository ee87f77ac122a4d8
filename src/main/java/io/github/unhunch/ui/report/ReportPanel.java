package io.github.unhunch.ui.report;

import io.github.unhunch.history.Trend;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Mnemonics;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** The report of a day, of its week or of its month, each a view of its own; on by arrow keys. */
public final class ReportPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  /** What is shown of the history. */
  private enum View {
    DAY(Optional.empty()),
    WEEK(Optional.of(Trend.Range.WEEK)),
    MONTH(Optional.of(Trend.Range.MONTH));

    private final Optional<Trend.Range> range;

    View(Optional<Trend.Range> range) {
      this.range = range;
    }

    LocalDate moved(LocalDate day, int by) {
      return switch (this) {
        case DAY -> day.plusDays(by);
        case WEEK -> day.plusWeeks(by);
        case MONTH -> day.plusMonths(by);
      };
    }
  }

  private final transient Texts texts;
  private final transient ReportWords words;
  private final transient ReportSource source;
  private final transient LocalDate today;
  private transient LocalDate day;
  private transient View view = View.DAY;
  private final transient Map<View, JToggleButton> choices = new EnumMap<>(View.class);
  private final JLabel date = Type.SMALL.on(new JLabel());
  private final JButton later;
  private final JButton export;
  private final JScrollPane scroll = new JScrollPane();

  /**
   * Shows a day as soon as it is read.
   *
   * @param today the last day that can be shown
   */
  public ReportPanel(Texts texts, ReportSource source, LocalDate today) {
    super(new MigLayout("insets 16 24 0 24, wrap, fill", "[grow]", "[]4[]12[grow]"));
    this.texts = texts;
    this.words = new ReportWords(texts);
    this.source = source;
    this.today = today;
    this.day = today;
    this.export = new JButton(texts.get("records.report.export"), Icons.EXPORT.icon());
    this.later = button(Icons.NEXT, "next-day", () -> move(1));
    add(bar(), "growx");
    add(date);
    scroll.setBorder(null);
    scroll.getVerticalScrollBar().setUnitIncrement(Space.scaled(24));
    add(scroll, "grow, wmin 0");
    Keys.within(this, "LEFT", () -> move(-1));
    Keys.within(this, "RIGHT", () -> move(1));
    Keys.within(this, "HOME", () -> show(today));
    show(today);
    Mnemonics.give(this);
  }

  /** Shows another day; a day to come is not shown. */
  public void show(LocalDate other) {
    if (other.isAfter(today)) {
      return;
    }
    day = other;
    View now = view;
    LocalDate last = now.range.map(range -> range.last(day)).orElse(day);
    later.setEnabled(last.isBefore(today));
    export.setVisible(now == View.DAY); // Only a day can be written as a report.
    date.setText(
        now.range
            .map(range -> words.get("period", words.day(range.first(day)), words.day(last)))
            .orElseGet(() -> words.date(day)));
    replace(new JLabel(texts.get("records.report.reading")));
    now.range.ifPresentOrElse(
        range ->
            source.period(
                range,
                day,
                period -> {
                  if (view == now && day.equals(other)) {
                    replace(new PeriodBody(words, period, this::open));
                  }
                }),
        () -> source.report(day, this::fill));
  }

  private void move(int by) {
    LocalDate next = view.moved(day, by);
    show(next.isAfter(today) && day.isBefore(today) ? today : next);
  }

  private void open(LocalDate chosen) {
    if (!chosen.isAfter(today)) {
      view = View.DAY;
      Optional.ofNullable(choices.get(View.DAY)).ifPresent(choice -> choice.setSelected(true));
      show(chosen);
    }
  }

  /** The day that is shown or being read. */
  LocalDate day() {
    return day;
  }

  private void fill(Report report) {
    if (view != View.DAY || !report.day().date().equals(day)) {
      return; // The user has gone on meanwhile.
    }
    String empty =
        texts.get("records.report." + (day.equals(today) ? "empty-today" : "empty-past"));
    replace(new ReportBody(words, report, empty));
  }

  private void replace(JComponent shown) {
    scroll.setViewportView(shown);
  }

  private JPanel bar() {
    JPanel bar = new JPanel(new MigLayout("insets 0 2 0 2", "[][]16[][][]push[]"));
    bar.add(button(Icons.PREVIOUS, "previous-day", () -> move(-1)));
    bar.add(later);
    ButtonGroup group = new ButtonGroup();
    for (View each : View.values()) {
      JToggleButton choice = new JToggleButton(texts.get("records.report.range." + each.name()));
      choice.setSelected(each == view);
      choice.addActionListener(
          event -> {
            view = each;
            show(day);
          });
      choices.put(each, choice);
      group.add(choice);
      bar.add(choice);
    }
    export.addActionListener(event -> ExportDialog.ask(this, texts, day, source));
    bar.add(export);
    return bar;
  }

  private JButton button(Icons icon, String key, Runnable action) {
    JButton button = new JButton(icon.icon());
    String name = texts.get("records.report." + key);
    button.setToolTipText(name);
    button.getAccessibleContext().setAccessibleName(name);
    button.addActionListener(event -> action.run());
    return button;
  }
}
