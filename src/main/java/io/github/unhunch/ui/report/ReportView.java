package io.github.unhunch.ui.report;

import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Type;
import java.awt.Component;
import java.awt.Container;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the window tells of some days: as wide as the window, as high as it needs. */
abstract class ReportView extends ScrolledPanel {

  private static final long serialVersionUID = 1L;

  private final transient Object told;
  private final List<ReadDrawing> drawings = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param told the records that it will tell of; equal ones look the same
   */
  ReportView(LayoutManager layout, Object told) {
    super(layout);
    this.told = told;
  }

  /** Whether another one would look the same. */
  final boolean tellsTheSame(ReportView other) {
    return told.equals(other.told);
  }

  /**
   * Selects what was selected in the one that it takes the place of.
   *
   * @return the drawing that is to have the focus because the one before had it
   */
  final Optional<ReadDrawing> follow(ReportView before) {
    Optional<ReadDrawing> focused = Optional.empty();
    for (ReadDrawing old : before.drawings) {
      for (ReadDrawing drawing : drawings) {
        if (drawing.getClass() == old.getClass()) {
          old.selection().ifPresent(drawing::select);
          focused = old.isFocusOwner() ? Optional.of(drawing) : focused;
        }
      }
    }
    return focused;
  }

  /** Has all words laid out once more. */
  final void invalidateProse() {
    invalidateProse(this);
  }

  private static void invalidateProse(Container in) {
    for (Component part : in.getComponents()) {
      if (part instanceof Prose) {
        part.invalidate();
      } else if (part instanceof Container more) {
        invalidateProse(more);
      }
    }
  }

  /** A drawing that is read part by part. */
  final ReadDrawing read(ReadDrawing drawing) {
    drawings.add(drawing);
    return drawing;
  }

  /** The line below a drawing, with how it is read. */
  static Prose line(String hint) {
    return Type.SMALL.on(Prose.quiet(hint));
  }

  /** Says in such a line what a part says, and how the drawing is read where none is selected. */
  static Consumer<String> reader(Prose line) {
    String hint = line.getText();
    return said -> line.setText(said.isEmpty() ? hint : said);
  }
}
