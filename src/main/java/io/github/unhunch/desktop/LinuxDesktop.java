package io.github.unhunch.desktop;

import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.GnomeScreenSaver;
import io.github.unhunch.desktop.dbus.IdleMonitor;
import io.github.unhunch.desktop.dbus.Notifications;
import io.github.unhunch.desktop.dbus.PortalSettings;
import io.github.unhunch.desktop.dbus.ScreenSaver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a Linux desktop tells over its buses; what nobody answers stays unknown. */
final class LinuxDesktop implements ScreenLock, DoNotDisturb, SystemAppearance, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LinuxDesktop.class);
  private static final Duration ASK = Duration.ofSeconds(1);

  /** Asks the system about one thing; may fail in the ways of the bus. */
  private interface Question<T> {
    T ask() throws DBusException;
  }

  private final Optional<Bus> session;
  private final Optional<Bus> system;
  private volatile Optional<Boolean> saverActive = Optional.empty();
  private volatile boolean idleWasMeasured;

  /** Owns both buses from now on. */
  LinuxDesktop(Optional<Bus> session, Optional<Bus> system) {
    this.session = session;
    this.system = system;
    session.ifPresent(this::watchScreenSaver);
  }

  private void watchScreenSaver(Bus bus) {
    saverActive =
        answer(
                () ->
                    bus.at(
                            "org.gnome.ScreenSaver",
                            "/org/gnome/ScreenSaver",
                            GnomeScreenSaver.class)
                        .GetActive())
            .or(() -> answer(() -> freedesktopSaver(bus).GetActive()));
    try {
      bus.hear(GnomeScreenSaver.ActiveChanged.class, s -> saverActive = Optional.of(s.isActive()));
      bus.hear(ScreenSaver.ActiveChanged.class, s -> saverActive = Optional.of(s.isActive()));
    } catch (DBusException e) {
      LOG.debug("the screen saver cannot be heard", e);
      saverActive = Optional.empty();
    }
  }

  private static ScreenSaver freedesktopSaver(Bus bus) throws DBusException {
    return bus.at("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", ScreenSaver.class);
  }

  private static <T> Optional<T> answer(Question<T> question) {
    try {
      return Optional.ofNullable(question.ask());
    } catch (DBusException | DBusExecutionException e) {
      return Optional.empty();
    }
  }

  /** The session's bus, for those that speak over it too. */
  Optional<Bus> bus() {
    return session;
  }

  @Override
  public Optional<Boolean> locked() {
    Optional<Boolean> login =
        system.flatMap(
            bus ->
                bus.property(
                    "org.freedesktop.login1",
                    "/org/freedesktop/login1/session/auto",
                    "org.freedesktop.login1.Session",
                    "LockedHint",
                    Boolean.class));
    // Either may be silent about a lock, none cries it wrongly.
    if (login.isEmpty() && saverActive.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(login.orElse(false) || saverActive.orElse(false));
  }

  /** Idle time by GNOME, or by KDE where it measures. */
  OptionalDouble idleSeconds() {
    Optional<Double> gnome =
        session.flatMap(
            bus ->
                answer(
                    () ->
                        bus.at(
                                    "org.gnome.Mutter.IdleMonitor",
                                    "/org/gnome/Mutter/IdleMonitor/Core",
                                    IdleMonitor.class)
                                .GetIdletime()
                                .longValue()
                            / 1000.0));
    if (gnome.isPresent()) {
      return OptionalDouble.of(gnome.get());
    }
    Optional<Double> kde =
        session.flatMap(
            bus -> answer(() -> freedesktopSaver(bus).GetSessionIdleTime().longValue() / 1000.0));
    // Some answer 0 for ever: not measured is not the same as active.
    idleWasMeasured |= kde.orElse(0.0) > 0;
    return kde.isPresent() && idleWasMeasured
        ? OptionalDouble.of(kde.get())
        : OptionalDouble.empty();
  }

  @Override
  public Optional<Boolean> on() {
    return session
        .flatMap(
            bus ->
                bus.property(
                    Notifications.NAME,
                    Notifications.PATH,
                    Notifications.NAME,
                    "Inhibited",
                    Boolean.class))
        .or(
            () ->
                BoundedProcess.ask(
                        ASK,
                        List.of(
                            "gsettings", "get", "org.gnome.desktop.notifications", "show-banners"))
                    .map("false"::equals));
  }

  @Override
  public Optional<Boolean> dark() {
    // 0 no preference, 1 dark, 2 light.
    return portal("org.freedesktop.appearance", "color-scheme")
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).intValue())
        .filter(value -> value != 0)
        .map(value -> value == 1);
  }

  @Override
  public Optional<Boolean> reducedMotion() {
    return portal("org.gnome.desktop.interface", "enable-animations")
        .filter(Boolean.class::isInstance)
        .map(value -> !((Boolean) value));
  }

  private Optional<Object> portal(String namespace, String key) {
    Optional<Object> value =
        session.flatMap(
            bus ->
                answer(
                    () ->
                        bus.at(PortalSettings.NAME, PortalSettings.PATH, PortalSettings.class)
                            .Read(namespace, key)));
    while (value.isPresent() && value.get() instanceof Variant<?> variant) {
      value = Optional.of(variant.getValue());
    }
    return value;
  }

  @Override
  public void close() {
    session.ifPresent(Bus::close);
    system.ifPresent(Bus::close);
  }
}
