package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.DesktopSensors;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.GnomeScreenSaver;
import io.github.unhunch.desktop.dbus.IdleMonitor;
import io.github.unhunch.desktop.dbus.PortalSettings;
import io.github.unhunch.desktop.dbus.ScreenSaver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/**
 * What a Linux desktop tells over its buses; what nobody answers stays unknown. Everything but the
 * idle time is heard by signals, so that asking once a second sends nothing.
 */
final class BusSensors implements DesktopSensors {

  private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
  private static final String LOGIN = "org.freedesktop.login1";
  private static final String NOTIFICATIONS = "org.freedesktop.Notifications";
  private static final String FREEDESKTOP_SAVER = "org.freedesktop.ScreenSaver";

  /** Screen savers that speak as GNOME's does, each under its own name. */
  private static final List<String> SAVERS =
      List.of("org.gnome.ScreenSaver", "org.mate.ScreenSaver", "org.cinnamon.ScreenSaver");

  /** Asks one program about one thing; may fail in the ways of the bus. */
  private interface Question<T> {
    T ask() throws DBusException;
  }

  private final Optional<Bus> session;
  private final Optional<Bus> system;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "desktop");
            thread.setDaemon(true);
            return thread;
          });
  private final List<CachedProperty<Boolean>> locks = new ArrayList<>();
  private final List<CachedProperty<Boolean>> quiet = new ArrayList<>();
  private final CachedProperty<Object> colourScheme;
  private final CachedProperty<Object> contrast;
  private final CachedProperty<Object> animations;
  private final CachedProperty<Boolean> mutter;
  private final CachedProperty<Boolean> saver;
  private volatile boolean idleWasMeasured;

  /**
   * Listens from now on; owns both buses.
   *
   * @param gnomeQuiet reads whether GNOME's banners are off; asked at the start and after changes
   *     only
   */
  BusSensors(Optional<Bus> session, Optional<Bus> system, Supplier<Optional<Boolean>> gnomeQuiet) {
    this.session = session;
    this.system = system;
    system.ifPresent(this::hearLogin);
    session.ifPresent(bus -> SAVERS.forEach(name -> hearSaver(bus, name)));
    session.ifPresent(this::hearFreedesktopSaver);
    session.ifPresent(bus -> hearQuiet(bus, gnomeQuiet));
    colourScheme = portal("org.freedesktop.appearance", "color-scheme");
    contrast = portal("org.freedesktop.appearance", "contrast");
    animations = portal("org.gnome.desktop.interface", "enable-animations");
    mutter = presence("org.gnome.Mutter.IdleMonitor");
    saver = presence(FREEDESKTOP_SAVER);
  }

  private static <T> Optional<T> answer(Question<T> question) {
    try {
      return Optional.ofNullable(question.ask());
    } catch (DBusException | DBusExecutionException e) {
      return Optional.empty();
    }
  }

  /** Asks a program that is there already; none is started for our sake. */
  private <T extends DBusInterface, R> Optional<R> ask(
      Bus bus, String name, String path, Class<T> type, Function<T, R> what) {
    return bus.has(name) ? answer(() -> what.apply(bus.at(name, path, type))) : Optional.empty();
  }

  private void hearLogin(Bus bus) {
    locks.add(
        new CachedProperty<>(
                worker,
                () ->
                    bus.property(
                        LOGIN,
                        "/org/freedesktop/login1/session/auto",
                        LOGIN + ".Session",
                        "LockedHint",
                        Boolean.class))
            .after(bus, "/org/freedesktop/login1/session", PROPERTIES, "PropertiesChanged", LOGIN)
            .from(bus, LOGIN));
  }

  private void hearSaver(Bus bus, String name) {
    String path = "/" + name.replace('.', '/');
    locks.add(
        new CachedProperty<>(
                worker, () -> ask(bus, name, path, GnomeScreenSaver.class, s -> s.GetActive()))
            .by(bus, path, name, "ActiveChanged", Boolean.class)
            .from(bus, name));
  }

  private void hearFreedesktopSaver(Bus bus) {
    String path = "/org/freedesktop/ScreenSaver";
    locks.add(
        new CachedProperty<>(
                worker,
                () -> ask(bus, FREEDESKTOP_SAVER, path, ScreenSaver.class, s -> s.GetActive()))
            .by(bus, "/", FREEDESKTOP_SAVER, "ActiveChanged", Boolean.class)
            .from(bus, FREEDESKTOP_SAVER));
  }

  private void hearQuiet(Bus bus, Supplier<Optional<Boolean>> gnomeQuiet) {
    // KDE tells it as a property of its notifications.
    quiet.add(
        new CachedProperty<>(
                worker,
                () ->
                    bus.has(NOTIFICATIONS)
                        ? bus.property(
                            NOTIFICATIONS,
                            "/org/freedesktop/Notifications",
                            NOTIFICATIONS,
                            "Inhibited",
                            Boolean.class)
                        : Optional.empty())
            .after(
                bus,
                "/org/freedesktop/Notifications",
                PROPERTIES,
                "PropertiesChanged",
                NOTIFICATIONS)
            .from(bus, NOTIFICATIONS));
    // GNOME keeps it among its settings, whose writer tells of every change.
    quiet.add(
        new CachedProperty<>(worker, gnomeQuiet)
            .after(
                bus,
                "/ca/desrt/dconf/Writer",
                "ca.desrt.dconf.Writer",
                "Notify",
                "/org/gnome/desktop/notifications")
            .from(bus, "org.gnome.Shell"));
  }

  private CachedProperty<Boolean> presence(String name) {
    CachedProperty<Boolean> result =
        new CachedProperty<>(worker, () -> session.map(bus -> bus.has(name)));
    session.ifPresent(bus -> result.from(bus, name));
    return result;
  }

  private CachedProperty<Object> portal(String namespace, String key) {
    CachedProperty<Object> result =
        new CachedProperty<>(worker, () -> session.flatMap(bus -> setting(bus, namespace, key)));
    session.ifPresent(
        bus ->
            result
                .after(
                    bus, PortalSettings.PATH, PortalSettings.INTERFACE, "SettingChanged", namespace)
                .from(bus, PortalSettings.NAME));
    return result;
  }

  private static Optional<Object> setting(Bus bus, String namespace, String key) {
    Optional<Object> value =
        answer(
            () ->
                bus.at(PortalSettings.NAME, PortalSettings.PATH, PortalSettings.class)
                    .Read(namespace, key));
    while (value.isPresent() && value.get() instanceof Variant<?> variant) {
      value = Optional.of(variant.getValue());
    }
    return value;
  }

  /** Any yes counts: some may be silent about it, none cries it wrongly. */
  private static Optional<Boolean> any(List<CachedProperty<Boolean>> heard) {
    return heard.stream().flatMap(h -> h.now().stream()).reduce(Boolean::logicalOr);
  }

  @Override
  public Optional<Boolean> locked() {
    return any(locks);
  }

  @Override
  public Optional<Boolean> doNotDisturb() {
    return any(quiet);
  }

  /** Idle time by GNOME, or by KDE where it measures. */
  @Override
  public OptionalDouble idleSeconds() {
    Optional<Double> gnome = mutter.now().orElse(false) ? session.flatMap(this::gnomeIdle) : none();
    if (gnome.isPresent()) {
      return OptionalDouble.of(gnome.get());
    }
    Optional<Double> kde = saver.now().orElse(false) ? session.flatMap(this::kdeIdle) : none();
    // Some answer 0 for ever: not measured is not the same as active.
    idleWasMeasured |= kde.orElse(0.0) > 0;
    return kde.isPresent() && idleWasMeasured
        ? OptionalDouble.of(kde.get())
        : OptionalDouble.empty();
  }

  private static Optional<Double> none() {
    return Optional.empty();
  }

  private Optional<Double> gnomeIdle(Bus bus) {
    return answer(
        () ->
            bus.at(
                        "org.gnome.Mutter.IdleMonitor",
                        "/org/gnome/Mutter/IdleMonitor/Core",
                        IdleMonitor.class)
                    .GetIdletime()
                    .longValue()
                / 1000.0);
  }

  private Optional<Double> kdeIdle(Bus bus) {
    return answer(
        () ->
            bus.at(FREEDESKTOP_SAVER, "/org/freedesktop/ScreenSaver", ScreenSaver.class)
                    .GetSessionIdleTime()
                    .longValue()
                / 1000.0);
  }

  @Override
  public Optional<Boolean> dark() {
    // 0 no preference, 1 dark, 2 light.
    return number(colourScheme).filter(value -> value != 0).map(value -> value == 1);
  }

  @Override
  public Optional<Boolean> highContrast() {
    // 0 no preference, 1 high.
    return number(contrast).map(value -> value == 1);
  }

  private static Optional<Integer> number(CachedProperty<Object> heard) {
    return heard.now().filter(Number.class::isInstance).map(value -> ((Number) value).intValue());
  }

  @Override
  public Optional<Boolean> reducedMotion() {
    return animations.now().filter(Boolean.class::isInstance).map(value -> !((Boolean) value));
  }

  @Override
  public void close() {
    worker.shutdownNow();
    session.ifPresent(Bus::close);
    system.ifPresent(Bus::close);
  }
}
