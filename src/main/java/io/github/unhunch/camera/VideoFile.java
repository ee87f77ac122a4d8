package io.github.unhunch.camera;

import io.github.unhunch.camera.CameraException.Problem;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;

/**
 * A video file, in any format FFmpeg reads. Times are the file's own, counted from the recording's
 * start; pictures are turned as the file's mark says, as a phone held upright writes it.
 */
final class VideoFile implements CameraSource {

  /**
   * A recording may end this much before the length in its header, in seconds, without being called
   * cut off: one frame at 2 frames a second.
   */
  private static final double MISSING_TAIL = 0.6;

  private final Path file;
  private final NativeHandles.Handle handle;
  private final FFmpegFrameGrabber grabber;
  private double start;
  private int quarterTurns;
  private double lastTime = Double.NEGATIVE_INFINITY;
  private boolean closed;

  private VideoFile(Path file, FFmpegFrameGrabber grabber) {
    this.file = file;
    this.grabber = grabber;
    this.handle = NativeHandles.opened(file.toString());
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws CameraException when the file is missing or holds no video
   */
  static VideoFile open(Path file) throws CameraException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CameraException(
          Problem.FILE_MISSING, file + ": no such file, or it may not be read; check the path");
    }
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile());
    grabber.setPixelFormat(avutil.AV_PIX_FMT_RGB24);
    VideoFile source = new VideoFile(file, grabber);
    try {
      grabber.setVideoOption("threads", "1");
      grabber.start(true);
    } catch (FrameGrabber.Exception e) {
      source.close();
      throw notAVideo(file);
    }
    if (!grabber.hasVideo() || grabber.getImageWidth() < 1 || grabber.getImageHeight() < 1) {
      source.close();
      throw notAVideo(file);
    }
    source.start = startOf(grabber);
    source.quarterTurns = quarterTurnsOf(grabber);
    return source;
  }

  private static CameraException notAVideo(Path file) {
    return new CameraException(
        Problem.NOT_A_RECORDING,
        file + ": not a video that can be read, or it is cut off; give a video file such as mp4");
  }

  @Override
  public Optional<Frame> read() throws CameraException {
    if (closed) {
      return Optional.empty();
    }
    org.bytedeco.javacv.Frame picture;
    try {
      picture = grabber.grabImage();
    } catch (FrameGrabber.Exception e) {
      throw truncated();
    }
    if (picture == null) {
      checkLength();
      return Optional.empty();
    }
    double time = Math.max(picture.timestamp / 1e6 - start, Math.max(lastTime, 0));
    lastTime = time;
    Frame frame = Frame.ofPixels(time, picture.imageWidth, picture.imageHeight, copyOf(picture));
    return Optional.of(QuarterTurns.clockwise(frame, quarterTurns));
  }

  /** Tells a recording that simply ends from one that was cut off. */
  private void checkLength() throws CameraException {
    if (lastTime < 0) {
      throw new CameraException(
          Problem.TRUNCATED,
          file + ": holds no readable picture; the recording is empty or cut off");
    }
    double promised = promisedLength();
    double frame = grabber.getFrameRate() > 0 ? 1 / grabber.getFrameRate() : 0;
    if (promised - lastTime - frame > MISSING_TAIL) {
      throw truncated();
    }
  }

  /** How long the pictures go on, in seconds; sound may begin sooner and last longer. */
  private double promisedLength() {
    AVStream video = grabber.getFormatContext().streams(grabber.getVideoStream());
    if (video.duration() > 0) {
      return video.duration() * avutil.av_q2d(video.time_base());
    }
    // Matroska tells the length of the whole file only, and counts it from 0.
    double whole = grabber.getLengthInTime() / 1e6;
    return grabber.hasAudio() ? 0 : whole > start ? whole - start : whole;
  }

  private static double startOf(FFmpegFrameGrabber grabber) {
    long micros = grabber.getFormatContext().start_time();
    return micros == avutil.AV_NOPTS_VALUE ? 0 : micros / 1e6;
  }

  /**
   * How often the picture is to be turned clockwise by a quarter; the mark counts the other way.
   */
  private static int quarterTurnsOf(FFmpegFrameGrabber grabber) {
    return Math.floorMod((int) -Math.round(grabber.getDisplayRotation() / 90), 4);
  }

  private CameraException truncated() {
    return new CameraException(
        Problem.TRUNCATED,
        String.format(
            "%s: the recording breaks off after %.1f s; what came before was used",
            file, Math.max(lastTime, 0)));
  }

  private static byte[] copyOf(org.bytedeco.javacv.Frame picture) {
    int row = picture.imageWidth * 3;
    byte[] rgb = new byte[row * picture.imageHeight];
    ByteBuffer pixels = ((ByteBuffer) picture.image[0]).duplicate();
    for (int y = 0; y < picture.imageHeight; y++) {
      pixels.position(y * picture.imageStride);
      pixels.get(rgb, y * row, row);
    }
    return rgb;
  }

  @Override
  public boolean live() {
    return false;
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      grabber.close();
    } catch (FrameGrabber.Exception e) {
      throw new IllegalStateException(file + " could not be closed", e);
    } finally {
      handle.released();
    }
  }
}
