package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.DjlNetwork.ModelInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds body points with an ONNX model; looks a second time, from nearer, where the person is
 * small, and only there on the frames that follow.
 */
final class DjlPoseEstimator implements PoseEstimator {

  /** How near the edge a shoulder is doubtful, in picture widths. */
  private static final double EDGE = 8.0 / 256;

  private static final long LARGEST_MODEL = 200_000_000;

  private final Path file;
  private final DjlNetwork network;
  private final PoseModel model;
  private final PoseDecoder decoder;
  private final PictureSampler sampler;
  private final ModelInput question;
  private final SceneMeter scenes = new SceneMeter();
  private final RegionOfInterest attention = new RegionOfInterest();
  private final UpsideDownWatch upsideDown = new UpsideDownWatch();
  private double second = Double.NaN;

  /** One run of the network over one view of a frame. */
  private record Look(PictureView view, RawKeypoints finding) {}

  private DjlPoseEstimator(Path file, DjlNetwork network, PoseModel model) {
    this.file = file;
    this.network = network;
    this.model = model;
    this.decoder = PoseDecoder.of(model);
    this.sampler = new PictureSampler(model.input());
    this.question = ModelInput.black(model.input());
  }

  /**
   * Loads a model and its description.
   *
   * @param onnx the model file; its description lies beside it
   * @param threads how many threads may work on one frame, 1 to 8
   * @throws PoseException when one of the two is missing, damaged or does not fit the other
   */
  static DjlPoseEstimator open(Path onnx, int threads) throws PoseException {
    if (!Files.isRegularFile(onnx) || !Files.isReadable(onnx)) {
      throw new PoseException(
          PoseException.Problem.MISSING, onnx + ": no such model file; check the path");
    }
    if (onnx.toFile().length() > LARGEST_MODEL) {
      throw new PoseException(onnx + ": larger than " + LARGEST_MODEL + " bytes; no pose model");
    }
    PoseModel model = PoseModelFile.read(onnx);
    DjlNetwork network = DjlNetwork.load(onnx, threads);
    try {
      DjlPoseEstimator estimator = new DjlPoseEstimator(onnx, network, model);
      // A black picture shows whether the description fits, and warms the network up.
      estimator.ask();
      return estimator;
    } catch (PoseException | RuntimeException e) {
      network.close();
      throw e;
    }
  }

  @Override
  public Pose estimate(Frame frame) throws PoseException {
    PictureView whole = PictureView.whole(frame.width(), frame.height(), model.input());
    Optional<PictureView> near = attention.nearView(frame);
    if (near.isPresent() && !attention.looksRound(frame.time())) {
      Look look = look(frame, near.get());
      if (attention.follow(person(look), whole).isPresent()) {
        return pose(frame, look);
      }
    }
    return pose(frame, lookRound(frame, whole, near.isEmpty()));
  }

  /**
   * Looks at the whole picture, and again from nearer where the person in it is small.
   *
   * @param anew whether no near view is followed yet, as always in a single picture
   */
  private Look lookRound(Frame frame, PictureView whole, boolean anew) throws PoseException {
    Look all = look(frame, whole);
    attention.lookedRound(frame.time());
    second = all.finding().second();
    Optional<PictureView> near = attention.follow(person(all), whole);
    if (near.isEmpty()) {
      return all;
    }
    Look closer = look(frame, near.get());
    if (person(closer).isEmpty()) {
      return all;
    }
    if (anew) {
      completeFrom(all, closer);
    }
    return closer;
  }

  /**
   * Points that the whole picture shows outside the near view, most often hands, are taken from
   * there. Not in the middle of a stream, where they would flash up in one frame of many.
   */
  private void completeFrom(Look all, Look closer) {
    PoseModel.Input input = model.input();
    for (int c = 0; c < model.points().size(); c++) {
      double x = closer.view().inputX(all.view().pictureX(all.finding().x()[c], input), input);
      double y = closer.view().inputY(all.view().pictureY(all.finding().y()[c], input), input);
      if (x < 0 || y < 0 || x >= input.width() || y >= input.height()) {
        closer.finding().set(c, x, y, all.finding().confidence()[c]);
      }
    }
  }

  private Look look(Frame frame, PictureView view) throws PoseException {
    sampler.sample(frame, view, question.values());
    return new Look(view, ask());
  }

  private RawKeypoints ask() throws PoseException {
    RawKeypoints finding;
    try {
      finding = decoder.decode(network.run(question));
    } catch (RuntimeException e) {
      throw new PoseException(file + ": its answer has another shape than its description says", e);
    }
    if (!finding.sound()) {
      throw new PoseException(file + ": gives numbers that are none; choose another model");
    }
    return finding;
  }

  /** The person that was found, in pixels of the frame. */
  private Optional<Person> person(Look look) {
    PictureView view = look.view();
    return Person.of(model, look.finding())
        .map(
            found ->
                new Person(
                    view.pictureX(found.x(), model.input()),
                    view.pictureY(found.y(), model.input()),
                    found.shoulders() * view.width() / model.input().width()));
  }

  private Pose pose(Frame frame, Look look) throws PoseException {
    PictureView view = look.view();
    RawKeypoints finding = look.finding();
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    for (int c = 0; c < model.points().size(); c++) {
      double x = view.pictureX(finding.x()[c], model.input());
      double y = view.pictureY(finding.y()[c], model.input());
      double confidence = finding.confidence()[c];
      model
          .points()
          .get(c)
          .ifPresent(name -> points.put(name, trusted(name, x, y, confidence, frame)));
    }
    double person =
        model.person().stream()
            .mapToDouble(name -> points.getOrDefault(name, Keypoint.UNSEEN).confidence())
            .average()
            .orElse(0);
    Pose found =
        new Pose(frame.time(), frame.width(), frame.height(), person, points, Scene.UNKNOWN);
    boolean turned = upsideDown.upsideDown(frame.time(), model, finding, () -> turned(frame, view));
    Scene scene = scenes.measure(frame, found, second, turned);
    return new Pose(frame.time(), frame.width(), frame.height(), person, points, scene);
  }

  /** What is found in the view turned by half a circle. */
  private RawKeypoints turned(Frame frame, PictureView view) throws PoseException {
    sampler.sample(frame, view, question.values());
    question.turn();
    return ask();
  }

  /**
   * Halves the confidence of a shoulder at the picture's very edge: networks place one that lies
   * outside there. On 392 rendered shoulders outside the picture this takes the share that is
   * claimed to be inside from 25 to about 10 in 100, and costs 1.5 in 100 of those inside.
   */
  private static Keypoint trusted(
      BodyPoint name, double x, double y, double confidence, Frame frame) {
    boolean shoulder = name == BodyPoint.LEFT_SHOULDER || name == BodyPoint.RIGHT_SHOULDER;
    double toEdge =
        Math.min(Math.min(x, frame.width() - x), Math.min(y, frame.height() - y)) / frame.width();
    boolean doubtful = shoulder && toEdge < EDGE;
    return new Keypoint(x, y, doubtful ? confidence / 2 : confidence);
  }

  @Override
  public void close() {
    network.close();
  }
}
