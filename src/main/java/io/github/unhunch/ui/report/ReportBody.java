package io.github.unhunch.ui.report;

import io.github.unhunch.history.CueTime;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.report.BreakWords;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Type;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What a report says of one day. */
final class ReportBody extends ReportView {

  private static final long serialVersionUID = 1L;

  private final transient ReportWords words;

  /**
   * Shows a day.
   *
   * @param empty what to say of a day on which nothing was seen
   */
  ReportBody(ReportWords words, Report report, String empty) {
    super(new MigLayout("insets 0 0 24 0, wrap, hidemode 3", "[grow, fill]"), report);
    this.words = words.naming(report);
    DaySummary day = report.day();
    add(Type.HEADLINE.on(Prose.of(words.sentence(day))), "wmin 0, gapbottom 8");
    if (day.isEmpty()) {
      add(Prose.of(empty), "wmin 0");
    } else {
      addBand(day);
      addGroups(report);
    }
  }

  private void addBand(DaySummary day) {
    List<String> recordings =
        day.sources().stream().filter(name -> !name.equals(HistoryStore.CAMERA)).toList();
    if (!recordings.isEmpty()) {
      add(Prose.of(words.get("recordings", String.join(", ", recordings))), "wmin 0");
    }
    Prose part = line(words.get("band.hint"));
    add(read(new BandView(words, day, reader(part))), "wmin 0");
    add(part, "wmin 0");
    add(Legend.ofBand(words), "wmin 0, gapbottom 16");
  }

  private void addGroups(Report report) {
    DaySummary day = report.day();
    JPanel left = column();
    JPanel right = column();
    left.add(heading("heading.time"), "wmin 0");
    left.add(times(day), "gapbottom 16");
    left.add(heading("heading.cues"), "wmin 0");
    left.add(cues(day), "gapbottom 16");
    left.add(heading("heading.not-seen"), "wmin 0");
    left.add(notSeen(day));
    if (report.unreadable() > 0) {
      left.add(Prose.of(words.get("unreadable", report.unreadable())), "wmin 0");
    }
    right.add(heading("heading.breaks"), "wmin 0");
    for (String line : BreakWords.lines(words, report)) {
      right.add(Prose.of(line), "wmin 0");
    }
    right.add(heading("heading.pain"), "wmin 0, gaptop 16");
    right.add(Prose.of(words.pain(report.pain())), "wmin 0");
    if (!report.goTo().isEmpty()) {
      right.add(heading("heading.techniques"), "wmin 0, gaptop 16");
      report.goTo().forEach(goTo -> right.add(Prose.of(words.technique(goTo)), "wmin 0"));
    }
    add(new TwoColumns(left, right), "wmin 0");
  }

  private JPanel times(DaySummary day) {
    JPanel rows = rows(40);
    words.times(day, (name, value) -> row(rows, name, value));
    return rows;
  }

  private JPanel cues(DaySummary day) {
    JPanel rows = rows(40);
    for (CueTime time : day.cues()) {
      row(rows, words.cue(time.cue()), words.cueTime(time));
    }
    if (day.cues().isEmpty()) {
      rows.add(Prose.of(words.get("table.none")), "span");
    }
    return rows;
  }

  private JPanel notSeen(DaySummary day) {
    JPanel rows = rows(56);
    words.notSeen(day, (why, lasted) -> row(rows, why, lasted));
    if (day.notSeen().isEmpty() && day.gaps().isEmpty()) {
      rows.add(Prose.of(words.get("table.none")), "span");
    }
    return rows;
  }

  private Prose heading(String key) {
    return Type.HEADING.on(Prose.of(words.get(key)));
  }

  private static JPanel column() {
    return new JPanel(new MigLayout("insets 0, wrap, gapy 4", "[grow, fill]"));
  }

  /** Rows of a name and a value, both of which wrap; with the name's part of the width. */
  private static JPanel rows(int percent) {
    return new JPanel(
        new MigLayout(
            "insets 0, wrap 2, gapy 4", "[" + percent + "%!, fill]16[grow, fill]", "[top]"));
  }

  private static void row(JPanel rows, String name, String value) {
    Prose text = Prose.of(value);
    text.getAccessibleContext().setAccessibleName(name);
    rows.add(Prose.of(name), "wmin 0");
    rows.add(text, "wmin 0");
  }
}
