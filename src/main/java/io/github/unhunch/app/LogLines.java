package io.github.unhunch.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;

/**
 * What is said on standard error; standard output belongs to the commands' JSON lines. Logback
 * finds it by itself. Not a file of Logback's: reading one takes a tenth of the program's start.
 */
public final class LogLines extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Line line = new Line();
    line.setContext(context);
    line.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(line);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    context.getLogger("ai.djl").setLevel(Level.ERROR);
    // What it fails with comes as an exception, and is told in a sentence.
    context.getLogger("org.sqlite").setLevel(Level.OFF);
    // "bench" has the program say when its tray is there and when it first judged.
    context
        .getLogger("io.github.unhunch.start")
        .setLevel(Level.toLevel(System.getProperty("unhunch.start"), Level.WARN));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** The time, how grave it is, who says it, what, and the trace of a failure. */
  private static final class Line extends LayoutBase<ILoggingEvent> {

    private final TargetLengthBasedClassNameAbbreviator names =
        new TargetLengthBasedClassNameAbbreviator(20);

    @Override
    public String doLayout(ILoggingEvent event) {
      String failure =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      String time =
          DateTimeFormatter.ofPattern("HH:mm:ss")
              .format(Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()));
      return String.format(
          "%s %-5s %s: %s%n%s",
          time,
          event.getLevel(),
          names.abbreviate(event.getLoggerName()),
          event.getFormattedMessage(),
          failure);
    }
  }
}
