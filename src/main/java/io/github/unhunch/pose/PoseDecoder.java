package io.github.unhunch.pose;

import java.util.Map;

/** Reads one kind of answer. */
interface PoseDecoder {

  /**
   * Turns the network's outputs into points.
   *
   * @throws PoseException when an output is missing or has another shape than it should
   */
  RawKeypoints decode(Map<String, Tensor> outputs) throws PoseException;

  /** The decoder for a model's kind of answer. */
  static PoseDecoder of(PoseModel model) {
    return switch (model.decoding().kind()) {
      case HEATMAP_PROBABILITY -> new ProbabilityMapDecoder(model);
      case MOVENET -> new MoveNetDecoder(model);
      case SIMCC -> new SimCcDecoder(model);
      case BLAZEPOSE -> new BlazePoseDecoder(model);
    };
  }

  /** The named output; its number of values must fit. */
  static Tensor output(PoseModel model, Map<String, Tensor> outputs, int index, int rank)
      throws PoseException {
    String name = model.decoding().outputs().get(index);
    Tensor tensor = outputs.get(name);
    if (tensor == null) {
      throw new PoseException(
          "the model "
              + model.name()
              + " has no output \""
              + name
              + "\" but "
              + outputs.keySet()
              + "; its description does not fit it");
    }
    if (tensor.shape().length < rank) {
      throw new PoseException(
          "the output \"" + name + "\" of " + model.name() + " has too few dimensions");
    }
    return tensor;
  }
}
