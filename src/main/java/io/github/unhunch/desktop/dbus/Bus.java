package io.github.unhunch.desktop.dbus;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.constants.MessageTypes;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a message bus. A question that nobody answers within two seconds counts as
 * unknown.
 */
public final class Bus implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
  private static final long ANSWER_MILLIS = 2_000;

  /** A bus that runs is there at once; dbus-java would try for ten seconds. */
  private static final int CONNECT_MILLIS = 200;

  private final DBusConnection connection;

  private Bus(DBusConnection connection) {
    this.connection = connection;
  }

  /** The user's own bus, when the environment names one. */
  public static Optional<Bus> session() {
    return Optional.ofNullable(System.getenv("DBUS_SESSION_BUS_ADDRESS"))
        .filter(address -> !address.isBlank())
        .flatMap(address -> connect(DBusConnectionBuilder.forAddress(address)));
  }

  /** The bus at an address. */
  public static Optional<Bus> at(String address) {
    return connect(DBusConnectionBuilder.forAddress(address));
  }

  /** The machine's bus. */
  public static Optional<Bus> system() {
    return connect(DBusConnectionBuilder.forSystemBus());
  }

  private static Optional<Bus> connect(DBusConnectionBuilder builder) {
    MethodCall.setDefaultTimeout(ANSWER_MILLIS);
    try {
      if (!mayListen(builder.transportConfig().getBusAddress())) {
        return Optional.empty();
      }
      builder.transportConfig().withTimeout(CONNECT_MILLIS);
      // Answers leave in the order of the questions: panels take a line's properties that come
      // before it as those of its parent, and show an empty menu.
      builder.receivingThreadConfig().withMethodCallThreadCount(1);
      return Optional.of(new Bus(builder.withShared(false).build()));
    } catch (DBusException | RuntimeException e) {
      LOG.debug("no message bus", e); // dbus-java throws unchecked for malformed addresses.
      return Optional.empty();
    }
  }

  /** Whether its socket is there, where it is one with a name in a folder. */
  private static boolean mayListen(BusAddress address) {
    String path = address.getParameterValue("path");
    return path == null || Files.exists(Path.of(path));
  }

  /** Whether some program answers to this name. */
  public boolean has(String name) {
    try {
      return daemon().NameHasOwner(name);
    } catch (DBusException | DBusExecutionException e) {
      return false;
    }
  }

  /** Whether some program answers to this name, or would be started to answer. */
  public boolean reaches(String name) {
    return has(name) || startable(name);
  }

  private boolean startable(String name) {
    try {
      return Arrays.asList(daemon().ListActivatableNames()).contains(name);
    } catch (DBusException | DBusExecutionException e) {
      return false;
    }
  }

  private DBus daemon() throws DBusException {
    return at("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
  }

  /**
   * What lies behind a name and path. Its calls throw {@link DBusExecutionException} and nothing
   * else, when the bus itself is gone too.
   */
  public <T extends DBusInterface> T at(String name, String path, Class<T> type)
      throws DBusException {
    T remote = connection.getRemoteObject(name, path, type);
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(remote, arguments);
              } catch (InvocationTargetException e) {
                // A connection that is just breaking down refuses work in the ways of its threads.
                throw e.getCause() instanceof RejectedExecutionException gone
                    ? new DBusExecutionException("the bus is gone", gone)
                    : e.getCause();
              }
            }));
  }

  /** A property, or empty when it is not there or of another type. */
  public <T> Optional<T> property(
      String name, String path, String owner, String property, Class<T> type) {
    try {
      Object value = at(name, path, Properties.class).Get(owner, property);
      Object bare = value instanceof Variant<?> variant ? variant.getValue() : value;
      return type.isInstance(bare) ? Optional.of(type.cast(bare)) : Optional.empty();
    } catch (DBusException | DBusExecutionException e) {
      return Optional.empty();
    }
  }

  /** Hears a signal from now on, on a thread of the connection. */
  public <T extends DBusSignal> void hear(Class<T> signal, Consumer<T> told) throws DBusException {
    connection.addSigHandler(signal, told::accept);
  }

  /**
   * Hears one signal from now on, on a thread of the connection. Asked of the bus as narrowly as
   * this, so that a busy desktop does not wake us for what others say.
   *
   * @param under the path of the object, or of what lies above it
   * @param owner the interface
   * @param signal its name there
   * @param told the values it carries
   */
  public void hear(String under, String owner, String signal, Consumer<List<Object>> told)
      throws DBusException {
    hearAt(under, owner, signal, (path, values) -> told.accept(values));
  }

  /** The same; told the path of the object too. */
  public void hearAt(
      String under, String owner, String signal, BiConsumer<String, List<Object>> told)
      throws DBusException {
    hear(rule(owner, signal).withPathNamespace(under).build(), told);
  }

  /** Hears who comes and goes under a name: true when somebody has it now. */
  public void hearOwner(String name, Consumer<Boolean> told) throws DBusException {
    hear(
        rule("org.freedesktop.DBus", "NameOwnerChanged").withArg0123(0, name).build(),
        (path, change) -> {
          if (change.get(0).equals(name)) {
            told.accept(!change.get(2).equals(""));
          }
        });
  }

  private static DBusMatchRuleBuilder rule(String owner, String signal) {
    return DBusMatchRuleBuilder.create()
        .withType(MessageTypes.SIGNAL)
        .withInterface(owner)
        .withMember(signal);
  }

  private void hear(DBusMatchRule rule, BiConsumer<String, List<Object>> told)
      throws DBusException {
    connection.addGenericSigHandler(
        rule,
        signal -> {
          try {
            told.accept(signal.getPath(), Arrays.asList(signal.getParameters()));
          } catch (DBusException | RuntimeException e) {
            LOG.warn("{}.{} cannot be understood", signal.getInterface(), signal.getName(), e);
          }
        });
  }

  /** The name that the bus gave this connection, such as {@code :1.42}. */
  public String uniqueName() {
    return connection.getUniqueName();
  }

  /** Answers to a name. */
  public void own(String name) throws DBusException {
    connection.requestBusName(name);
  }

  /** Lets others call an object, at its own path. */
  public void export(DBusInterface object) throws DBusException {
    connection.exportObject(object);
  }

  /** Sends a signal; nothing happens when the connection is gone. */
  public void send(DBusSignal signal) {
    if (connection.isConnected()) {
      try {
        connection.sendMessage(signal);
      } catch (RejectedExecutionException e) {
        LOG.debug("the bus is gone", e);
      }
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
