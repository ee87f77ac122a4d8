package io.github.unhunch.ui.figure;

import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one figure file. A key pose names only what changes: all else is as in the pose before, and
 * the first pose starts from the rest pose of its view.
 */
final class FigureReader {

  private FigureReader() {}

  /**
   * Reads a figure.
   *
   * @param file the name used in complaints
   * @param reader the file's text, left open
   * @throws JsonException when the text is not a figure; names the file and the field
   */
  static Figure read(String file, Reader reader) {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException("the figure " + file + " cannot be read", e);
    }
    return figure(JsonValue.parse(file, text.toString()));
  }

  private static Figure figure(JsonValue json) {
    json.allow(
        "id", "view", "base", "frame", "ease", "still", "poses", "props", "highlights", "arrows");
    View view = json.get("view").choice(View.class);
    KeyPose last = choice(json, "base", RestPose.STANDING).in(view);
    List<KeyPose> poses = new ArrayList<>();
    for (JsonValue pose : list(json, "poses")) {
      last = pose(pose, last);
      poses.add(last);
    }
    String id = json.get("id").words();
    if (!json.file().endsWith(id + ".json")) {
      throw json.get("id").wrong("must be the file's name, not " + id);
    }
    return json.checked(
        () ->
            new Figure(
                id,
                view,
                numbers(json.get("frame"), 4),
                choice(json, "ease", Easing.SMOOTH),
                whole(json, "still", 0),
                poses,
                list(json, "props").stream().map(FigureReader::prop).toList(),
                list(json, "highlights").stream().map(FigureReader::highlight).toList(),
                list(json, "arrows").stream().map(FigureReader::arrow).toList()));
  }

  private static KeyPose pose(JsonValue json, KeyPose before) {
    json.allow("move", "hold", "body", "left", "right");
    Map<DegreeOfFreedom, Double> body = new EnumMap<>(DegreeOfFreedom.class);
    body.putAll(before.body());
    json.find("body").ifPresent(change -> body.putAll(body(change)));
    ArmPose left = json.find("left").map(f -> arm(f, before.left())).orElse(before.left());
    ArmPose right = json.find("right").map(f -> arm(f, before.right())).orElse(before.right());
    if (restsOnArm(left, Side.RIGHT) && restsOnArm(right, Side.LEFT)) {
      throw json.wrong("left and right cannot both hold on to each other");
    }
    return json.checked(
        () -> new KeyPose(number(json, "move", 1), number(json, "hold", 0), body, left, right));
  }

  /** Whether this arm holds on to a place on the other arm, which is then placed first. */
  static boolean restsOnArm(ArmPose arm, Side other) {
    return switch (arm.at()) {
      case HAND_LEFT, FOREARM_LEFT, ELBOW_LEFT, UPPER_ARM_LEFT -> other == Side.LEFT;
      case HAND_RIGHT, FOREARM_RIGHT, ELBOW_RIGHT, UPPER_ARM_RIGHT -> other == Side.RIGHT;
      default -> false;
    };
  }

  private static Map<DegreeOfFreedom, Double> body(JsonValue json) {
    Map<DegreeOfFreedom, Double> body = new EnumMap<>(DegreeOfFreedom.class);
    DegreeOfFreedom[] all = DegreeOfFreedom.values();
    json.allow(Arrays.stream(all).map(DegreeOfFreedom::fileName).toArray(String[]::new));
    for (DegreeOfFreedom freedom : all) {
      json.find(freedom.fileName()).ifPresent(value -> body.put(freedom, value.number()));
    }
    return body;
  }

  private static ArmPose arm(JsonValue json, ArmPose before) {
    json.allow("at", "x", "y", "bend", "elbow", "angle", "hand", "flip", "depth");
    ArmPose base =
        json.find("at")
            .map(
                at ->
                    new ArmPose(
                        at.choice(Anchor.class),
                        new Vec(0, 0),
                        before.bend(),
                        Optional.empty(),
                        Optional.empty(),
                        before.hand(),
                        before.flipped(),
                        before.depth()))
            .orElse(before);
    return json.checked(
        () ->
            new ArmPose(
                base.at(),
                new Vec(number(json, "x", base.offset().x()), number(json, "y", base.offset().y())),
                whole(json, "bend", base.bend()),
                json.find("elbow").map(FigureReader::vec).or(base::elbow),
                json.find("angle").map(JsonValue::number).or(base::angle),
                choice(json, "hand", base.hand()),
                flag(json, "flip", base.flipped()),
                choice(json, "depth", base.depth())));
  }

  private static Prop prop(JsonValue json) {
    json.allow("kind", "at", "x", "y", "w", "h", "turn", "depth");
    Prop.Kind kind = json.get("kind").choice(Prop.Kind.class);
    return json.checked(
        () ->
            new Prop(
                kind,
                choice(json, "at", Anchor.SCENE),
                offset(json),
                number(json, "w", kind.width),
                number(json, "h", kind.height),
                number(json, "turn", 0),
                choice(json, "depth", Depth.BEHIND)));
  }

  private static Highlight highlight(JsonValue json) {
    json.allow("at", "x", "y", "w", "h", "turn");
    return json.checked(
        () ->
            new Highlight(
                json.get("at").choice(Anchor.class),
                offset(json),
                number(json, "w", 14),
                number(json, "h", 14),
                number(json, "turn", 0)));
  }

  private static Arrow arrow(JsonValue json) {
    json.allow("at", "from", "to", "bend", "two-way", "pose");
    return new Arrow(
        choice(json, "at", Anchor.SCENE),
        vec(json.get("from")),
        vec(json.get("to")),
        number(json, "bend", 0),
        flag(json, "two-way", false),
        json.find("pose").map(FigureReader::whole));
  }

  private static Vec offset(JsonValue json) {
    return new Vec(number(json, "x", 0), number(json, "y", 0));
  }

  private static Vec vec(JsonValue json) {
    List<Double> pair = numbers(json, 2);
    return new Vec(pair.get(0), pair.get(1));
  }

  private static List<Double> numbers(JsonValue json, int count) {
    List<JsonValue> items = json.items();
    if (items.size() != count) {
      throw json.wrong("must be a list of " + count + " numbers, not " + json.shown());
    }
    return items.stream().map(JsonValue::number).toList();
  }

  private static List<JsonValue> list(JsonValue json, String name) {
    return json.find(name).map(JsonValue::items).orElse(List.of());
  }

  private static double number(JsonValue json, String name, double otherwise) {
    return json.find(name).map(JsonValue::number).orElse(otherwise);
  }

  private static int whole(JsonValue json, String name, int otherwise) {
    return json.find(name).map(FigureReader::whole).orElse(otherwise);
  }

  private static int whole(JsonValue json) {
    return json.wholeInt();
  }

  private static boolean flag(JsonValue json, String name, boolean otherwise) {
    return json.find(name).map(JsonValue::flag).orElse(otherwise);
  }

  private static <E extends Enum<E>> E choice(JsonValue json, String name, E otherwise) {
    return json.find(name)
        .map(found -> found.choice(otherwise.getDeclaringClass()))
        .orElse(otherwise);
  }
}
