package io.github.unhunch.desktop.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu that the panel draws, after com.canonical.dbusmenu, version 3. */
@DBusInterfaceName("com.canonical.dbusmenu")
public interface DBusMenu extends DBusInterface {
  /** The interface. */
  String NAME = "com.canonical.dbusmenu";

  /** One line with its children: (ia{sv}av). */
  final class Line extends Struct {
    @Position(0)
    private final int id;

    @Position(1)
    private final Map<String, Variant<?>> properties;

    @Position(2)
    private final List<Variant<?>> children;

    /** As read from the bus. */
    public Line(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
      this.id = id;
      this.properties = Map.copyOf(properties);
      this.children = List.copyOf(children);
    }

    /** 0 for the menu itself. */
    public int getId() {
      return id;
    }

    /** The label and the like. */
    public Map<String, Variant<?>> getProperties() {
      return properties;
    }

    /** Lines, each in a variant. */
    public List<Variant<?>> getChildren() {
      return children;
    }
  }

  /** One line's properties: (ia{sv}). */
  final class LineProperties extends Struct {
    @Position(0)
    private final int id;

    @Position(1)
    private final Map<String, Variant<?>> properties;

    /** As read from the bus. */
    public LineProperties(int id, Map<String, Variant<?>> properties) {
      this.id = id;
      this.properties = Map.copyOf(properties);
    }

    /** Which line. */
    public int getId() {
      return id;
    }

    /** The label and the like. */
    public Map<String, Variant<?>> getProperties() {
      return properties;
    }
  }

  /** Names of properties that a line no longer has: (ias). */
  final class RemovedProperties extends Struct {
    @Position(0)
    private final int id;

    @Position(1)
    private final List<String> names;

    /** As read from the bus. */
    public RemovedProperties(int id, List<String> names) {
      this.id = id;
      this.names = List.copyOf(names);
    }

    /** Which line. */
    public int getId() {
      return id;
    }

    /** The properties' names. */
    public List<String> getNames() {
      return names;
    }
  }

  /** Something done to a line: (isvu). */
  final class LineEvent extends Struct {
    @Position(0)
    private final int id;

    @Position(1)
    private final String event;

    @Position(2)
    private final Variant<?> data;

    @Position(3)
    private final UInt32 timestamp;

    /** As read from the bus. */
    public LineEvent(int id, String event, Variant<?> data, UInt32 timestamp) {
      this.id = id;
      this.event = event;
      this.data = data;
      this.timestamp = timestamp;
    }

    /** Which line. */
    public int getId() {
      return id;
    }

    /** What was done; "clicked" is the one that counts. */
    public String getEvent() {
      return event;
    }

    /** Unused. */
    public Variant<?> getData() {
      return data;
    }

    /** Unused. */
    public UInt32 getTimestamp() {
      return timestamp;
    }
  }

  /**
   * Two values at once.
   *
   * @param <A> the first one's type
   * @param <B> the second one's type
   */
  final class Two<A, B> extends Tuple {
    @Position(0)
    private final A first;

    @Position(1)
    private final B second;

    /** As read from the bus. */
    public Two(A first, B second) {
      this.first = first;
      this.second = second;
    }

    /** The first. */
    public A getFirst() {
      return first;
    }

    /** The second. */
    public B getSecond() {
      return second;
    }
  }

  /** The menu's revision and its lines from a parent down. */
  Two<UInt32, Line> GetLayout(int parent, int depth, List<String> properties);

  /** The properties of some lines. */
  List<LineProperties> GetGroupProperties(List<Integer> ids, List<String> properties);

  /** One property of one line. */
  Variant<?> GetProperty(int id, String property);

  /** Something was done to a line. */
  void Event(int id, String event, Variant<?> data, UInt32 timestamp);

  /** The same to several; gives back the lines that are not there. */
  List<Integer> EventGroup(List<LineEvent> events);

  /** Asked before a menu opens: whether it has changed. */
  boolean AboutToShow(int id);

  /** The same for several: those that changed, those that are not there. */
  Two<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids);

  /** Lines came, went or moved. */
  class LayoutUpdated extends DBusSignal {
    /** From the object at a path. */
    public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
      super(path, revision, parent);
    }
  }

  /** Lines changed their words. */
  class ItemsPropertiesUpdated extends DBusSignal {
    /** From the object at a path. */
    public ItemsPropertiesUpdated(
        String path, List<LineProperties> updated, List<RemovedProperties> removed)
        throws DBusException {
      super(path, updated, removed);
    }
  }
}
