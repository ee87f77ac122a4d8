package io.github.unhunch.ui.routine;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigureView;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Theme;
import io.github.unhunch.ui.theme.Type;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.ListSelectionModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * Routines to choose from: the last one first, then the favourites, then the others; found by their
 * words, shown by their moving figure. On the Swing thread.
 */
public final class ChooserPanel extends Page {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient FigureLibrary figures;
  private final transient Consumer<String> begin;
  private final transient List<Choice> choices;
  private final transient Optional<String> last;
  private final JTextField search = new JTextField();
  private final DefaultListModel<Choice> shown = new DefaultListModel<>();
  private final JList<Choice> list = new JList<>(shown);
  private final FigureView figure;
  private final Prose name = Type.HEADLINE.on(Prose.of(""));
  private final Prose summary = Prose.of("");
  private final Prose needs = Prose.quiet("");
  private final Prose care = Prose.of("");
  private final CardLayout sides = new CardLayout();
  private final JPanel side = new JPanel(sides);
  private final JToggleButton known;
  private final JToggleButton favourite = new JToggleButton();
  private final JButton start;

  /**
   * Shows them.
   *
   * @param choices those that this user may do now
   * @param last id of the one that was done last
   * @param precautions what to mind with each of them, a sentence each
   * @param practices what makes the most of them, a sentence each
   * @param clock seconds that only go forward, for the figure's movement
   * @param begin begins the routine of this id
   * @param mark keeps whether a routine is a favourite
   */
  public ChooserPanel(
      Texts texts,
      FigureLibrary figures,
      List<Choice> choices,
      Optional<String> last,
      List<String> precautions,
      List<String> practices,
      DoubleSupplier clock,
      Consumer<String> begin,
      BiConsumer<String, Boolean> mark) {
    super(
        new MigLayout(
            "insets 24, gap 24 12, fill", "[grow 40, fill][grow 60, fill]", "[][grow, fill][]"));
    this.texts = texts;
    this.figures = figures;
    this.begin = begin;
    this.choices = new ArrayList<>(choices);
    this.last = last;
    this.figure = new FigureView(figures.findOrCalm("breathe"), Theme.motionIsReduced(), clock);
    this.start =
        new JButton(
            texts.get("uiroutine.choose.begin"), Icons.PLAY.icon(16, "Button.default.foreground"));
    addSearch();
    addList();
    this.known = new JToggleButton(texts.get("uiroutine.choose.know"));
    side.add(detail(), "routine");
    side.add(new GoodToKnow(texts, precautions, practices).pane(), "known");
    add(side, "grow, wmin 0, hmin 0, wrap");
    known.addActionListener(press -> sides.show(side, known.isSelected() ? "known" : "routine"));
    start.addActionListener(press -> beginSelected());
    favourite.addActionListener(press -> mark(mark));
    JPanel row = new JPanel(new MigLayout("insets 0 2 0 2, fillx", "[][]push[]"));
    row.add(favourite);
    row.add(known);
    row.add(primary(start));
    add(row, "span, growx");
    fill();
  }

  private void addSearch() {
    String words = texts.get("uiroutine.choose.search");
    search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, words);
    search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon());
    search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
    search.getAccessibleContext().setAccessibleName(words);
    search
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                fill();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                fill();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                fill();
              }
            });
    add(search, "span, growx, wrap");
  }

  private void addList() {
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.getAccessibleContext().setAccessibleName(texts.get("uiroutine.choose.title"));
    list.setCellRenderer(new Line());
    list.addListSelectionListener(event -> show(Optional.ofNullable(list.getSelectedValue())));
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent click) {
            if (click.getClickCount() == 2) {
              beginSelected();
            }
          }
        });
    add(new JScrollPane(list), "grow, wmin 0, hmin 0");
  }

  private JPanel detail() {
    JPanel detail =
        new JPanel(
            new MigLayout("insets 0, gap 8 8, fill, wrap", "[grow,fill]", "[grow,fill][][][][]"));
    detail.add(figure, "grow, wmin 60, hmin 60");
    detail.add(name, "wmin 0");
    detail.add(summary, "wmin 0");
    detail.add(care, "wmin 0, hidemode 3");
    detail.add(needs, "wmin 0");
    return detail;
  }

  /** What is searched for, the last one first, then favourites, then as the library has them. */
  private void fill() {
    Optional<String> before = Optional.ofNullable(list.getSelectedValue()).map(Choice::id);
    Locale locale = texts.locale();
    String wanted = search.getText().strip().toLowerCase(locale);
    shown.clear();
    choices.stream()
        .filter(
            c ->
                String.join(" ", c.name(), c.summary(), c.tools())
                    .toLowerCase(locale)
                    .contains(wanted))
        .sorted(
            Comparator.comparing((Choice c) -> !last.equals(Optional.of(c.id())))
                .thenComparing(c -> !c.favourite()))
        .forEach(shown::addElement);
    int index = 0;
    for (int i = 0; i < shown.size(); i++) {
      index = before.equals(Optional.of(shown.get(i).id())) ? i : index;
    }
    if (shown.isEmpty()) {
      show(Optional.empty());
    } else {
      list.setSelectedIndex(index);
    }
  }

  private void show(Optional<Choice> chosen) {
    start.setEnabled(chosen.isPresent());
    favourite.setEnabled(chosen.isPresent());
    boolean marked = chosen.filter(Choice::favourite).isPresent();
    favourite.setSelected(marked);
    favourite.setText(texts.get("uiroutine.choose." + (marked ? "unmark" : "mark")));
    name.setText(chosen.map(Choice::name).orElseGet(() -> texts.get("uiroutine.choose.nothing")));
    summary.setText(chosen.map(Choice::summary).orElse(""));
    needs.setText(chosen.map(this::needs).orElse(""));
    care.setText(chosen.map(Choice::care).orElse(""));
    care.setVisible(!care.getText().isEmpty());
    String shows = chosen.map(Choice::figure).orElse("breathe");
    figure.show(figures.findOrCalm(shows), false, name.getText());
  }

  private String needs(Choice choice) {
    return choice.tools().isEmpty()
        ? texts.get("uiroutine.choose.hands", choice.minutes())
        : texts.get("uiroutine.choose.tools", choice.minutes(), choice.tools());
  }

  private void beginSelected() {
    Optional.ofNullable(list.getSelectedValue()).map(Choice::id).ifPresent(begin);
  }

  private void mark(BiConsumer<String, Boolean> keep) {
    Optional<Choice> chosen = Optional.ofNullable(list.getSelectedValue());
    if (chosen.isPresent()) {
      Choice now = chosen.get().marked(favourite.isSelected());
      choices.replaceAll(other -> other.id().equals(now.id()) ? now : other);
      keep.accept(now.id(), now.favourite());
      fill();
    }
  }

  /** A routine in the list: its name, its minutes, and whether it is a favourite or the last. */
  private final class Line extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> in, @Nullable Object value, int index, boolean selected, boolean focused) {
      JLabel label =
          (JLabel) super.getListCellRendererComponent(in, value, index, selected, focused);
      if (value instanceof Choice choice) {
        String key =
            last.equals(Optional.of(choice.id()))
                ? "last"
                : choice.favourite() ? "favourite" : "item";
        label.setText(texts.get("uiroutine.choose." + key, choice.name(), choice.minutes()));
      }
      return label;
    }
  }
}
