package io.github.unhunch.ui.figure;

import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one figure file. A key pose names only what changes: all else is as in the pose before, and
 * the first pose starts from the rest pose of its view.
 */
final class FigureReader {

  private final String file;

  private FigureReader(String file) {
    this.file = file;
  }

  /**
   * Reads a figure.
   *
   * @param file the name used in complaints
   * @param reader the file's text, left open
   * @throws FigureException when the text is not a figure; names the file and the field
   */
  static Figure read(String file, Reader reader) {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
      JsonValue root = JsonValue.parse(file, text.toString());
      return new FigureReader(file).figure(JsonFields.of(file, "", root.element()));
    } catch (JsonException problem) {
      throw new FigureException(file, "", problem.problem());
    } catch (IOException e) {
      throw new UncheckedIOException("the figure " + file + " cannot be read", e);
    }
  }

  private Figure figure(JsonFields fields) {
    fields.allow(
        "id", "view", "base", "frame", "ease", "still", "poses", "props", "highlights", "arrows");
    View view = fields.choice("view", View.class);
    KeyPose last = fields.choice("base", RestPose.class, RestPose.STANDING).in(view);
    List<KeyPose> poses = new ArrayList<>();
    for (JsonFields pose : fields.objects("poses")) {
      last = pose(pose, last);
      poses.add(last);
    }
    String id = fields.word("id");
    if (!file.endsWith(id + ".json")) {
      throw fields.error("id", "must be the file's name, is " + id);
    }
    return fields.checked(
        () ->
            new Figure(
                id,
                view,
                fields.numbers("frame", 4),
                fields.choice("ease", Easing.class, Easing.SMOOTH),
                fields.whole("still", 0),
                poses,
                fields.objects("props").stream().map(FigureReader::prop).toList(),
                fields.objects("highlights").stream().map(FigureReader::highlight).toList(),
                fields.objects("arrows").stream().map(FigureReader::arrow).toList()));
  }

  private static KeyPose pose(JsonFields fields, KeyPose before) {
    fields.allow("move", "hold", "body", "left", "right");
    Map<DegreeOfFreedom, Double> body = new EnumMap<>(DegreeOfFreedom.class);
    body.putAll(before.body());
    fields.object("body").ifPresent(change -> body.putAll(body(change)));
    ArmPose left = fields.object("left").map(f -> arm(f, before.left())).orElse(before.left());
    ArmPose right = fields.object("right").map(f -> arm(f, before.right())).orElse(before.right());
    if (restsOnArm(left, Side.RIGHT) && restsOnArm(right, Side.LEFT)) {
      throw fields.error("left", "and right cannot both hold on to each other");
    }
    return fields.checked(
        () -> new KeyPose(fields.number("move", 1), fields.number("hold", 0), body, left, right));
  }

  /** Whether this arm holds on to a place on the other arm, which is then placed first. */
  static boolean restsOnArm(ArmPose arm, Side other) {
    return switch (arm.at()) {
      case HAND_LEFT, FOREARM_LEFT, ELBOW_LEFT, UPPER_ARM_LEFT -> other == Side.LEFT;
      case HAND_RIGHT, FOREARM_RIGHT, ELBOW_RIGHT, UPPER_ARM_RIGHT -> other == Side.RIGHT;
      default -> false;
    };
  }

  private static Map<DegreeOfFreedom, Double> body(JsonFields fields) {
    Map<DegreeOfFreedom, Double> body = new EnumMap<>(DegreeOfFreedom.class);
    Map<String, DegreeOfFreedom> names = new java.util.TreeMap<>();
    for (DegreeOfFreedom freedom : DegreeOfFreedom.values()) {
      names.put(freedom.fileName(), freedom);
    }
    fields.allow(names.keySet().toArray(String[]::new));
    for (String name : fields.object().keySet()) {
      DegreeOfFreedom freedom = names.get(name);
      if (freedom != null) {
        body.put(freedom, fields.number(name, freedom.rest));
      }
    }
    return body;
  }

  private static ArmPose arm(JsonFields fields, ArmPose before) {
    fields.allow("at", "x", "y", "bend", "elbow", "angle", "hand", "flip", "depth");
    boolean moved = fields.has("at");
    ArmPose base =
        moved
            ? new ArmPose(
                fields.choice("at", Anchor.class),
                new Vec(0, 0),
                before.bend(),
                Optional.empty(),
                Optional.empty(),
                before.hand(),
                before.flipped(),
                before.depth())
            : before;
    return fields.checked(
        () ->
            new ArmPose(
                base.at(),
                new Vec(
                    fields.number("x", base.offset().x()), fields.number("y", base.offset().y())),
                fields.whole("bend", base.bend()),
                fields.vec("elbow").or(base::elbow),
                fields.has("angle") ? Optional.of(fields.number("angle", 0)) : base.angle(),
                fields.choice("hand", HandShape.class, base.hand()),
                fields.yes("flip", base.flipped()),
                fields.choice("depth", Depth.class, base.depth())));
  }

  private static Prop prop(JsonFields fields) {
    fields.allow("kind", "at", "x", "y", "w", "h", "turn", "depth");
    Prop.Kind kind = fields.choice("kind", Prop.Kind.class);
    return fields.checked(
        () ->
            new Prop(
                kind,
                fields.choice("at", Anchor.class, Anchor.SCENE),
                offset(fields),
                fields.number("w", kind.width),
                fields.number("h", kind.height),
                fields.number("turn", 0),
                fields.choice("depth", Depth.class, Depth.BEHIND)));
  }

  private static Highlight highlight(JsonFields fields) {
    fields.allow("at", "x", "y", "w", "h", "turn");
    return fields.checked(
        () ->
            new Highlight(
                fields.choice("at", Anchor.class),
                offset(fields),
                fields.number("w", 14),
                fields.number("h", 14),
                fields.number("turn", 0)));
  }

  private static Arrow arrow(JsonFields fields) {
    fields.allow("at", "from", "to", "bend", "two-way", "pose");
    return new Arrow(
        fields.choice("at", Anchor.class, Anchor.SCENE),
        fields.vec("from").orElseThrow(() -> fields.error("from", "is missing")),
        fields.vec("to").orElseThrow(() -> fields.error("to", "is missing")),
        fields.number("bend", 0),
        fields.yes("two-way", false),
        fields.has("pose") ? Optional.of(fields.whole("pose", 0)) : Optional.empty());
  }

  private static Vec offset(JsonFields fields) {
    return new Vec(fields.number("x", 0), fields.number("y", 0));
  }
}
