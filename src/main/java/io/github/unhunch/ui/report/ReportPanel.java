package io.github.unhunch.ui.report;

import io.github.unhunch.history.Trend;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.awt.event.ActionEvent;
import java.time.LocalDate;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/** The report of a day, with its week or month beside it; days by the arrow keys. */
public final class ReportPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient ReportWords words;
  private final transient ReportSource source;
  private final transient LocalDate today;
  private transient LocalDate day;
  private transient Trend.Range range = Trend.Range.WEEK;
  private final JLabel date = Type.SMALL.on(new JLabel());
  private final JButton later;
  private final JScrollPane scroll = new JScrollPane();

  /**
   * Shows a day as soon as it is read.
   *
   * @param today the last day that can be shown
   */
  public ReportPanel(Texts texts, ReportSource source, LocalDate today) {
    super(new MigLayout("insets 16 24 0 24, wrap, fill", "[grow]", "[]16[grow]"));
    this.texts = texts;
    this.words = new ReportWords(texts);
    this.source = source;
    this.today = today;
    this.day = today;
    this.later = button(Icons.NEXT, "next-day", () -> show(day.plusDays(1)));
    add(bar(), "growx");
    scroll.setBorder(null);
    scroll.getVerticalScrollBar().setUnitIncrement(Space.scaled(24));
    add(scroll, "grow, wmin 0");
    key("LEFT", () -> show(day.minusDays(1)));
    key("RIGHT", () -> show(day.plusDays(1)));
    key("HOME", () -> show(today));
    show(today);
  }

  /** Shows another day; a day to come is not shown. */
  public void show(LocalDate other) {
    if (other.isAfter(today)) {
      return;
    }
    day = other;
    later.setEnabled(day.isBefore(today));
    date.setText(words.date(day));
    replace(new JLabel(texts.get("records.report.reading")));
    source.report(day, this::fill);
  }

  /** The day that is shown or being read. */
  public LocalDate day() {
    return day;
  }

  private void fill(Report report) {
    if (!report.day().date().equals(day)) {
      return; // The user has gone on meanwhile.
    }
    ReportBody body = new ReportBody(words, report);
    replace(body);
    if (range != Trend.Range.WEEK) {
      source.trend(range, day, body::show);
    }
  }

  private void replace(JComponent shown) {
    scroll.setViewportView(shown);
  }

  private JPanel bar() {
    JPanel bar = new JPanel(new MigLayout("insets 0", "[][][]push[][]16[]"));
    bar.add(button(Icons.PREVIOUS, "previous-day", () -> show(day.minusDays(1))));
    bar.add(later);
    bar.add(date);
    ButtonGroup group = new ButtonGroup();
    for (Trend.Range each : Trend.Range.values()) {
      JToggleButton choice = new JToggleButton(texts.get("records.report.range." + each.name()));
      choice.setMnemonic(texts.get("records.report.range." + each.name() + ".key").charAt(0));
      choice.setSelected(each == range);
      choice.addActionListener(
          event -> {
            range = each;
            show(day);
          });
      group.add(choice);
      bar.add(choice);
    }
    JButton export = new JButton(texts.get("records.report.export"), Icons.EXPORT.icon());
    export.setMnemonic(texts.get("records.report.export.key").charAt(0));
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

  private void key(String stroke, Runnable action) {
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), stroke);
    getActionMap()
        .put(
            stroke,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }
}
