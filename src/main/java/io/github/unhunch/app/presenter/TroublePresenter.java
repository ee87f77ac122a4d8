package io.github.unhunch.app.presenter;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.monitor.CameraStatus;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns every word about trouble. The same sentence about the same thing is told once until that was
 * well in between; what comes at one moment is told together, since a notification takes the place
 * of the one before. May be called from any thread; tells on the screen's.
 */
public final class TroublePresenter {

  private static final Logger LOG = LoggerFactory.getLogger(TroublePresenter.class);

  /** A camera that is lost for a shorter time is not worth a word, in seconds. */
  private static final double LOST_S = 20;

  /** A shorter sleep is not worth a word, in seconds. */
  private static final double SLEPT_S = 300;

  /** More sentences than this at once are left to the log. */
  private static final int AT_ONCE = 3;

  private final Supplier<Texts> texts;
  private final Clockwork clockwork;
  private final Worker screen;
  private final Notices notices;
  private final Map<Topic, Set<String>> told = new EnumMap<>(Topic.class);
  private final List<String> pending = new ArrayList<>();
  private boolean opened;
  private OptionalDouble lostSince = OptionalDouble.empty();

  /** What there can be trouble with; each is well or not by itself. */
  public enum Topic {
    /** What the settings file holds, or that it cannot be read. */
    SETTINGS,
    /** Saving the settings. */
    SAVING,
    /** The history. */
    HISTORY,
    /** The user's own content. */
    PACKS,
    /** The camera. */
    CAMERA,
    /** The pose model. */
    MODEL,
    /** Judging what is seen. */
    JUDGEMENT,
    /** Asking the desktop. */
    DESK,
    /** Starting with the desktop. */
    AUTOSTART,
    /** Keys that work everywhere. */
    SHORTCUTS,
    /** Anything else. */
    PROGRAM
  }

  /** Nothing is told yet. */
  public TroublePresenter(
      Supplier<Texts> texts, Clockwork clockwork, Worker screen, Notices notices) {
    this.texts = texts;
    this.clockwork = clockwork;
    this.screen = screen;
    this.notices = notices;
  }

  /** There is trouble. */
  public void trouble(Topic topic, String sentence) {
    trouble(topic, sentence, sentence, Optional.empty());
  }

  /**
   * There is trouble.
   *
   * @param kind what counts as the same again, where its words tell a time or the like
   * @param cause what is behind it, for the log: of one that only its maker understands, all of it
   */
  private synchronized void trouble(
      Topic topic, String kind, String sentence, Optional<Throwable> cause) {
    if (!told.computeIfAbsent(topic, none -> new LinkedHashSet<>()).add(kind)) {
      return;
    }
    Optional<Throwable> known = cause.filter(TroublePresenter::isKnown);
    String more = known.map(problem -> " (" + problem.getMessage() + ")").orElse("");
    LOG.warn("{}: {}{}", topic, sentence, more, known.isPresent() ? null : cause.orElse(null));
    pending.add(sentence);
    if (pending.size() == 1) {
      screen.execute(this::tell);
    }
  }

  /** It is well again: the next trouble with it is a new one. */
  public synchronized void well(Topic topic) {
    told.remove(topic);
  }

  /** A thread had to be saved from a failure. */
  public void failed(String worker, Throwable failure) {
    String name = failure.getClass().getSimpleName();
    trouble(
        Topic.PROGRAM,
        worker + " " + name,
        texts.get().get("app.trouble.PROGRAM", worker, name),
        Optional.of(failure));
  }

  /** Takes in what the monitor tells of trouble. */
  public void accept(MonitorEvent event) {
    if (event instanceof MonitorEvent.CameraChanged changed) {
      camera(changed.status());
    } else if (event instanceof MonitorEvent.Rested rested
        && rested.pauses().reasons().equals(Set.of(PauseReason.CAMERA_IN_USE))) {
      lost(CameraException.Problem.BUSY);
    } else if (event instanceof MonitorEvent.Failed failed) {
      Topic topic = topic(failed.part());
      trouble(
          topic, topic.name(), failedWords(topic, failed.problem()), Optional.of(failed.problem()));
    } else if (event instanceof MonitorEvent.Recovered recovered) {
      well(topic(recovered.part()));
    } else if (event instanceof MonitorEvent.Slept slept && slept.seconds() >= SLEPT_S) {
      notice(texts.get().get("app.slept", Math.round(slept.seconds() / 60)));
    }
  }

  /** What is known to be wrong says what to do, and that is not to wait for another try. */
  private String failedWords(Topic topic, Throwable problem) {
    String words = words(problem);
    return problem instanceof PoseException
        ? words
        : texts.get().get("app.trouble." + topic, words);
  }

  private static Topic topic(MonitorEvent.Part part) {
    return switch (part) {
      case MODEL -> Topic.MODEL;
      case JUDGEMENT -> Topic.JUDGEMENT;
      case DESK -> Topic.DESK;
    };
  }

  private synchronized void camera(CameraStatus status) {
    if (status.state() == CameraStatus.State.OPEN) {
      lostSince = OptionalDouble.empty();
      opened = true;
      well(Topic.CAMERA);
    } else {
      status.problem().ifPresent(problem -> lost(problem.problem()));
    }
  }

  private synchronized void lost(CameraException.Problem problem) {
    double now = clockwork.elapsed();
    lostSince = OptionalDouble.of(lostSince.orElse(now));
    // Another program that takes it is no trouble: the tray says so, and it comes back. One that
    // had it from the start lets the user believe that somebody looks.
    boolean taken = problem == CameraException.Problem.BUSY && opened;
    if (!taken && now - lostSince.getAsDouble() >= LOST_S) {
      trouble(Topic.CAMERA, cameraWords(problem));
    }
  }

  /** Why no pictures come, and what to do. */
  public String cameraWords(CameraException.Problem problem) {
    return texts.get().get("app.trouble.camera." + problem);
  }

  private static boolean isKnown(Throwable failure) {
    return failure instanceof PoseException
        || failure instanceof HistoryException
        || failure instanceof IOException;
  }

  /** What a failure means for its user; one that only its maker understands is named. */
  public String words(Throwable failure) {
    if (failure instanceof PoseException pose) {
      return texts.get().get("app.trouble.model." + pose.problem());
    } else if (failure instanceof HistoryException history) {
      return history.words().in(texts.get());
    } else if (failure instanceof IOException file) {
      return PrivateFiles.reason(file).in(texts.get());
    }
    return failure.getClass().getSimpleName();
  }

  /** Something worth a word that is no trouble. */
  private synchronized void notice(String sentence) {
    pending.add(sentence);
    if (pending.size() == 1) {
      screen.execute(this::tell);
    }
  }

  private void tell() {
    List<String> sentences;
    synchronized (this) {
      sentences = new ArrayList<>(pending);
      pending.clear();
    }
    if (sentences.size() > AT_ONCE) {
      int more = sentences.size() - AT_ONCE;
      sentences = new ArrayList<>(sentences.subList(0, AT_ONCE));
      sentences.add(texts.get().get("app.trouble.more", more));
    }
    notices.show(texts.get().get("app.trouble"), String.join("\n", sentences), Optional.empty());
  }
}
