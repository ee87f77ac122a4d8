package io.github.unhunch.ui.settings;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.text.ParseException;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JFormattedTextField;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;

/**
 * A number that is typed or stepped. What is typed and cannot be set is told, and only then makes
 * room for the number as it was.
 */
final class AmountSpinner extends JSpinner {

  private static final long serialVersionUID = 1L;
  private static final String ACCEPT = "notify-field-accept";

  private final JFormattedTextField field;
  private final transient Runnable refused;

  /**
   * A spinner.
   *
   * @param pattern how the number is written, as a {@link java.text.DecimalFormat} takes it
   * @param refused told that what was typed is out of range, or no number
   */
  AmountSpinner(SpinnerNumberModel model, String pattern, Runnable refused) {
    super(model);
    NumberEditor editor = new NumberEditor(this, pattern);
    setEditor(editor);
    this.field = editor.getTextField();
    this.refused = refused;
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            if (!event.isTemporary()) {
              refuse();
            }
          }
        });
    Action accept = field.getActionMap().get(ACCEPT);
    field
        .getActionMap()
        .put(
            ACCEPT,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent press) {
                refuse();
                accept.actionPerformed(press);
              }
            });
  }

  /** Where it is typed. */
  JFormattedTextField field() {
    return field;
  }

  /** The arrows step from what was typed, or from the number as it was. */
  @Override
  public void commitEdit() throws ParseException {
    refuse();
    super.commitEdit();
  }

  private void refuse() {
    if (!field.isEditValid()) {
      field.setValue(getValue());
      field.selectAll();
      refused.run();
    }
  }
}
