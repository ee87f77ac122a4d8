package io.github.unhunch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class GuardedSensorsTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(GuardedSensors.class);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  private static DesktopSensors throwing(Throwable what) {
    return (DesktopSensors)
        Proxy.newProxyInstance(
            DesktopSensors.class.getClassLoader(),
            new Class<?>[] {DesktopSensors.class},
            (proxy, method, arguments) -> {
              throw what;
            });
  }

  @Test
  void everyAnswerOfAFailingDesktopIsUnknownAndToldOnce() throws Exception {
    for (Throwable what :
        List.of(new IllegalStateException("the bus is gone"), new UnsatisfiedLinkError("no X"))) {
      log.list.clear();
      DesktopSensors guarded = GuardedSensors.over(() -> throwing(what));
      for (Method method : DesktopSensors.class.getMethods()) {
        for (int i = 0; i < 3; i++) {
          Object answer = method.invoke(guarded);
          assertThat(answer)
              .as(method.getName())
              .isIn(null, Optional.empty(), OptionalDouble.empty());
        }
      }
      assertThat(log.list).hasSize(DesktopSensors.class.getMethods().length);
    }
  }

  @Test
  void whatWasWellInBetweenIsToldAgain() {
    boolean[] fails = {true};
    DesktopSensors guarded =
        GuardedSensors.over(
            () ->
                new DesktopSensors() {
                  @Override
                  public Optional<Boolean> locked() {
                    if (fails[0]) {
                      throw new IllegalStateException("gone");
                    }
                    return Optional.of(true);
                  }
                });
    assertThat(guarded.locked()).isEmpty();
    fails[0] = false;
    assertThat(guarded.locked()).contains(true);
    fails[0] = true;
    assertThat(guarded.locked()).isEmpty();
    assertThat(log.list).hasSize(2);
  }

  @Test
  void aDesktopThatCannotBeReachedAtAllTellsNothing() {
    DesktopSensors guarded =
        GuardedSensors.over(
            () -> {
              throw new UnsatisfiedLinkError("no such library");
            });
    assertThat(guarded.dark()).isEmpty();
    assertThatCode(guarded::close).doesNotThrowAnyException();
  }
}
