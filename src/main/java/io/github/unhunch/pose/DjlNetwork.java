package io.github.unhunch.pose;

import ai.djl.ModelException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import io.github.unhunch.text.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ONNX network in ONNX Runtime, reached through DJL: numbers in, numbers out. Belongs to one
 * thread, which also closes it.
 */
final class DjlNetwork implements AutoCloseable {

  static {
    // DJL would otherwise borrow PyTorch, look for models on the network, or report its use.
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    OnnxLibraries.load();
  }

  private final Path file;
  private final ZooModel<ModelInput, Map<String, Tensor>> model;
  private final Predictor<ModelInput, Map<String, Tensor>> predictor;
  private boolean closed;

  private DjlNetwork(Path file, ZooModel<ModelInput, Map<String, Tensor>> model) {
    this.file = file;
    this.model = model;
    this.predictor = model.newPredictor();
  }

  /**
   * One picture put to the network.
   *
   * @param inputName the name of the network's input
   * @param shape its dimensions
   * @param values as many numbers as the shape asks for, outside the Java heap
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record ModelInput(String inputName, long[] shape, FloatBuffer values) {

    /** A question of the shape that a model wants, all black. */
    static ModelInput black(PoseModel.Input input) {
      boolean planes = input.layout() == PoseModel.Layout.NCHW;
      long[] shape =
          planes
              ? new long[] {1, 3, input.height(), input.width()}
              : new long[] {1, input.height(), input.width(), 3};
      FloatBuffer values =
          ByteBuffer.allocateDirect(input.width() * input.height() * 3 * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      return new ModelInput(input.name(), shape, values);
    }

    /** Turns the picture by half a circle. */
    void turn() {
      int together = shape[1] == 3 ? 1 : 3;
      int plane = shape[1] == 3 ? (int) (shape[2] * shape[3]) : values.capacity();
      for (int from = 0; from < values.capacity(); from += plane) {
        int last = 2 * from + plane - together;
        for (int low = from; low < last - low; low += together) {
          for (int c = 0; c < together; c++) {
            float kept = values.get(low + c);
            values.put(low + c, values.get(last - low + c));
            values.put(last - low + c, kept);
          }
        }
      }
    }
  }

  /**
   * Loads a network.
   *
   * @param threads how many threads may work on one frame
   * @throws PoseException when the file is not a network that can run here
   */
  static DjlNetwork load(Path file, int threads) throws PoseException {
    Criteria<ModelInput, Map<String, Tensor>> criteria =
        Criteria.builder()
            .setTypes(ModelInput.class, DjlNetwork.<Map<String, Tensor>>type(Map.class))
            .optModelPath(file.toAbsolutePath())
            .optTranslator(new Numbers())
            .optEngine("OnnxRuntime")
            .optOption("intraOpNumThreads", Integer.toString(threads))
            .optOption("interOpNumThreads", "1")
            // Keeps memory small; one frame in half a second does not need a pool.
            .optOption("cpuArenaAllocator", "false")
            .build();
    try {
      return new DjlNetwork(file, criteria.loadModel());
    } catch (IOException | ModelException | RuntimeException e) {
      throw new PoseException(
          file + ": not an ONNX model that can run here, or it is damaged; install it again", e);
    } catch (LinkageError e) {
      throw new PoseException(
          PoseException.Problem.RUNTIME,
          "ONNX Runtime, which runs the pose model, cannot be started on this system ("
              + reason(e)
              + "); install Unhunch again",
          e);
    }
  }

  /** What the system says of a library that it cannot load. */
  private static String reason(LinkageError failure) {
    return String.valueOf(Fault.root(failure).getMessage());
  }

  @SuppressWarnings("unchecked") // A class literal cannot carry its type arguments.
  private static <T> Class<T> type(Class<?> raw) {
    return (Class<T>) raw;
  }

  /**
   * Runs the network.
   *
   * @return the outputs by name; they hold until the next run
   * @throws PoseException when the network takes no such input or fails
   */
  Map<String, Tensor> run(ModelInput question) throws PoseException {
    try {
      return predictor.predict(question);
    } catch (TranslateException | RuntimeException e) {
      throw new PoseException(
          file
              + ": the model does not take a picture of "
              + Arrays.toString(question.shape())
              + "; its description does not fit it",
          e);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      predictor.close();
      model.close();
    }
  }

  /**
   * Hands plain numbers through; DJL has no array maths on this engine. What it hands out holds
   * until the next answer, which is written over it.
   */
  private static final class Numbers
      implements NoBatchifyTranslator<ModelInput, Map<String, Tensor>> {

    private final Map<String, float[]> kept = new HashMap<>();

    @Override
    public NDList processInput(TranslatorContext context, ModelInput question) {
      NDArray array =
          context
              .getNDManager()
              .create(
                  question.values().duplicate().rewind(),
                  new Shape(question.shape()),
                  DataType.FLOAT32);
      array.setName(question.inputName());
      return new NDList(array);
    }

    @Override
    public Map<String, Tensor> processOutput(TranslatorContext context, NDList list) {
      Map<String, Tensor> outputs = new LinkedHashMap<>();
      for (NDArray array : list) {
        int[] shape =
            Arrays.stream(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
        outputs.put(array.getName(), new Tensor(shape, values(array)));
      }
      return outputs;
    }

    private float[] values(NDArray array) {
      int size = Math.toIntExact(array.size());
      float[] values =
          kept.compute(
              array.getName(),
              (name, old) -> old != null && old.length == size ? old : new float[size]);
      array.toByteBuffer().asFloatBuffer().get(values);
      return values;
    }
  }
}
