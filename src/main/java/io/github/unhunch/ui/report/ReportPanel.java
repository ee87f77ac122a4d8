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
import java.awt.Frame;
import java.awt.Point;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.event.WindowFocusListener;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** The report of a day, of its week or of its month, each a view of its own; on by arrow keys. */
public final class ReportPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  /** What is in sight is read again so often, in milliseconds. */
  private static final int MINUTE_MILLIS = 60_000;

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
  private final transient Supplier<LocalDate> today;
  private transient LocalDate day;
  private transient View view = View.DAY;
  private transient Optional<ReportView> shown = Optional.empty();
  private final transient Map<View, JToggleButton> choices = new EnumMap<>(View.class);
  private final JLabel date = Type.SMALL.on(new JLabel());
  private final JButton later;
  private final JButton export;
  private final JScrollPane scroll = new JScrollPane();
  private final Timer minute = new Timer(MINUTE_MILLIS, tick -> look());
  private final transient WindowFocusListener back =
      new WindowAdapter() {
        @Override
        public void windowGainedFocus(WindowEvent event) {
          refresh();
        }
      };

  /**
   * Shows a day as soon as it is read.
   *
   * @param today the last day that can be shown; asked anew as days go by
   */
  public ReportPanel(Texts texts, ReportSource source, Supplier<LocalDate> today) {
    super(new MigLayout("insets 16 24 0 24, wrap, fill", "[grow]", "[]4[]12[grow]"));
    this.texts = texts;
    this.words = new ReportWords(texts);
    this.source = source;
    this.today = today;
    this.day = today.get();
    this.export = new JButton(texts.get("records.report.export"), Icons.EXPORT.icon());
    this.later = button(Icons.NEXT, "next-day", () -> move(1));
    add(bar(), "growx");
    add(date);
    scroll.setBorder(null);
    scroll.getVerticalScrollBar().setUnitIncrement(Space.scaled(24));
    add(scroll, "grow, wmin 0");
    Keys.within(this, "LEFT", () -> move(-1));
    Keys.within(this, "RIGHT", () -> move(1));
    Keys.within(this, "HOME", () -> show(today.get()));
    show(day);
    Mnemonics.give(this);
  }

  /** Shows another day; a day to come is not shown. */
  public void show(LocalDate other) {
    if (other.isAfter(today.get())) {
      return;
    }
    day = other;
    View now = view;
    LocalDate last = now.range.map(range -> range.last(day)).orElse(day);
    later.setEnabled(last.isBefore(today.get()));
    date.setText(
        now.range
            .map(range -> words.get("period", words.day(range.first(day)), words.day(last)))
            .orElseGet(() -> words.date(day)));
    shown = Optional.empty();
    scroll.setViewportView(new JLabel(texts.get("records.report.reading")));
    read();
  }

  /** Reads again what is shown, as the day goes on; the user's place in it stays. */
  public void refresh() {
    LocalDate last = view.range.map(range -> range.last(day)).orElse(day);
    later.setEnabled(last.isBefore(today.get()));
    read();
  }

  /** Nobody reads what is hidden. */
  private void look() {
    boolean small =
        SwingUtilities.getWindowAncestor(this) instanceof Frame frame
            && (frame.getExtendedState() & Frame.ICONIFIED) != 0;
    if (isShowing() && !small) {
      refresh();
    }
  }

  @Override
  public void addNotify() {
    super.addNotify();
    Optional.ofNullable(SwingUtilities.getWindowAncestor(this))
        .ifPresent(window -> window.addWindowFocusListener(back));
    minute.start();
  }

  @Override
  public void removeNotify() {
    minute.stop();
    Optional.ofNullable(SwingUtilities.getWindowAncestor(this))
        .ifPresent(window -> window.removeWindowFocusListener(back));
    super.removeNotify();
  }

  private void read() {
    View now = view;
    LocalDate of = day;
    now.range.ifPresentOrElse(
        range ->
            source.period(
                range, of, period -> fill(now, of, new PeriodBody(words, period, this::open))),
        () -> source.report(of, report -> fill(now, of, body(report))));
  }

  private void move(int by) {
    LocalDate next = view.moved(day, by);
    LocalDate now = today.get();
    show(next.isAfter(now) && day.isBefore(now) ? now : next);
  }

  /** Shows a day in the view of days; one to come is not shown. */
  public void open(LocalDate chosen) {
    if (!chosen.isAfter(today.get())) {
      view = View.DAY;
      Optional.ofNullable(choices.get(View.DAY)).ifPresent(choice -> choice.setSelected(true));
      show(chosen);
    }
  }

  /** The day that is shown or being read. */
  LocalDate day() {
    return day;
  }

  private ReportBody body(Report report) {
    boolean now = report.day().date().equals(today.get());
    String empty = texts.get("records.report." + (now ? "empty-today" : "empty-past"));
    return new ReportBody(words, report, empty);
  }

  private void fill(View of, LocalDate date, ReportView told) {
    boolean goneOn = view != of || !day.equals(date);
    if (goneOn || shown.filter(told::tellsTheSame).isPresent()) {
      return;
    }
    Point place = shown.isPresent() ? scroll.getViewport().getViewPosition() : new Point();
    Optional<ReadDrawing> focused = shown.flatMap(told::follow);
    shown = Optional.of(told);
    scroll.setViewportView(told);
    scroll.validate();
    told.invalidateProse(); // Only now do the words know how wide they are, and so how high.
    scroll.validate();
    scroll.getViewport().setViewPosition(place);
    focused.ifPresent(ReadDrawing::requestFocusInWindow);
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
    export.addActionListener(event -> ExportDialog.ask(this, texts, view.range, day, source));
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
