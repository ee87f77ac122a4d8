package io.github.unhunch.desktop.linux;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The class of our windows under X11, by which taskbars group and name them. */
public final class WindowClass {

  private static final Logger LOG = LoggerFactory.getLogger(WindowClass.class);

  private WindowClass() {}

  /**
   * Names the windows that open from now on. The toolkit would name them after the main class and
   * has no other way to be told; it lets us in since the jar's manifest opens its package.
   */
  public static void set(String name) {
    if (GraphicsEnvironment.isHeadless()) {
      return;
    }
    Toolkit toolkit = Toolkit.getDefaultToolkit();
    try {
      Field field = toolkit.getClass().getDeclaredField("awtAppClassName");
      field.setAccessible(true);
      field.set(toolkit, name);
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.debug("the windows keep the class that the toolkit gives them: {}", e.toString());
    }
  }
}
