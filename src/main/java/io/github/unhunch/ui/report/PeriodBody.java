package io.github.unhunch.ui.report;

import io.github.unhunch.history.HourMap;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.report.Period;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Type;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** What a report says of a week or a month: bars by day, hours, pain. */
final class PeriodBody extends ReportView {

  private static final long serialVersionUID = 1L;

  /**
   * Shows it.
   *
   * @param open shows a day of it that is clicked
   */
  PeriodBody(ReportWords words, Period period, Consumer<LocalDate> open) {
    super(new MigLayout("insets 0 0 24 0, wrap", "[grow, fill]"), period);
    add(Type.HEADLINE.on(Prose.of(words.trend(period.trend()))), "wmin 0, gapbottom 8");
    add(Type.HEADING.on(new JLabel(words.get("heading.days"))));
    Prose day = line(words.get("days.hint"));
    add(read(new TrendBars(words, period.trend(), reader(day), open)), "wmin 0, h 160:200:240");
    add(day, "wmin 0");
    add(
        new Legend(words, SpanState.UPRIGHT, SpanState.DRIFTING, SpanState.SLOUCHING),
        "wmin 0, gapbottom 16");
    add(Type.HEADING.on(new JLabel(words.get("heading.hours"))));
    if (period.hours().isEmpty()) {
      String nothing = words.get("hours.too-little", HourMap.ENOUGH.toMinutes());
      add(Prose.of(nothing), "wmin 0, gapbottom 16");
    } else {
      Prose hour = line(HeatMap.hint(words));
      add(read(new HeatMap(words, period.hours(), reader(hour))), "wmin 0, wmax 900");
      add(hour, "wmin 0, gapbottom 16");
    }
    add(Type.HEADING.on(new JLabel(words.get("heading.pain"))));
    PainChange pain = PainChange.of(period.rated());
    if (pain.runs() > 0) {
      add(new PainLines(words, period), "wmin 0, wmax 900");
    }
    add(Prose.of(words.pain(pain, period.trend().range())), "wmin 0");
  }
}
