package io.github.unhunch.posture;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.posture.Statistics.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Pictures of a real person in bursts, from pixels to judgement. */
final class PictureFigures {

  private final Page page;

  PictureFigures(Page page) {
    this.page = page;
  }

  void write(Path folder, PoseEstimator estimator)
      throws IOException, CameraException, PoseException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Map<String, List<Pose>> bursts = new TreeMap<>();
    Map<String, String> labels = new TreeMap<>();
    for (String text : Files.readAllLines(folder.resolve("labels.jsonl"))) {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      String burst = json.get("burst").getAsString();
      labels.put(burst, json.get("label").getAsString());
      Path image = folder.resolve("images").resolve(json.get("image").getAsString());
      try (CameraSource source = Cameras.openRecording(image)) {
        bursts
            .computeIfAbsent(burst, b -> new ArrayList<>())
            .add(estimator.estimate(source.read().orElseThrow()));
      }
    }
    page.head("## Pictures of a real person, from pixels to judgement");
    page.line("");
    page.line(
        "Every good burst is the baseline of every other burst of its day; seat and camera move");
    page.line("between them. p1b is a day of slight slouches.");
    page.line("");
    page.line(
        "| day | good said good | bad said bad | unsure or camera moved | no baseline | balanced"
            + " accuracy |");
    page.line("|---|---|---|---|---|---|");
    for (String day : List.of("p1", "p1b")) {
      day(day, bursts, labels, false);
      day(day, bursts, labels, true);
    }
    page.say(
        """
        "with a tired half": each bad burst of the day in turn is shown as sitting tired, and neither
        it nor the baseline's burst is judged, as in the guided calibration.\
        """);
  }

  private void day(
      String day, Map<String, List<Pose>> bursts, Map<String, String> labels, boolean withTired) {
    List<Tally> byBaseline = new ArrayList<>();
    int unsure = 0;
    int none = 0;
    for (String first : bursts.keySet()) {
      if (!first.startsWith(day + "_good")) {
        continue;
      }
      Tally tally = new Tally(0, 0, 0, 0);
      for (Shown pair : pairs(day, first, bursts.keySet(), withTired)) {
        String second = pair.judged();
        Optional<String> tired = pair.tired();
        Optional<String> said =
            BurstPair.judge(bursts.get(first), tired.map(bursts::get), bursts.get(second));
        if (said.isEmpty()) {
          none++;
        } else if (said.get().equals("UNSURE")) {
          unsure++;
        } else {
          boolean bad = "bad".equals(labels.get(second));
          tally = tally.plus(Tally.of(bad, !said.get().equals("UPRIGHT")));
        }
      }
      byBaseline.add(tally);
    }
    Tally sum = byBaseline.stream().reduce(new Tally(0, 0, 0, 0), Tally::plus);
    page.line(
        String.format(
            Locale.ROOT,
            "| %s | %d of %d | %d of %d | %d | %d | %s |",
            withTired ? day + " with a tired half" : day,
            sum.goodSaidGood(),
            sum.good(),
            sum.badSaidBad(),
            sum.bad(),
            unsure,
            none,
            Statistics.withInterval(byBaseline, Tally::balanced)));
  }

  /** A burst that is judged, and one that was shown as sitting tired. */
  private record Shown(Optional<String> tired, String judged) {}

  private static List<Shown> pairs(
      String day, String first, Set<String> bursts, boolean withTired) {
    List<Shown> pairs = new ArrayList<>();
    for (String judged : bursts) {
      if (judged.equals(first) || !judged.startsWith(day + "_")) {
        continue;
      }
      if (!withTired) {
        pairs.add(new Shown(Optional.empty(), judged));
        continue;
      }
      for (String tired : bursts) {
        if (tired.startsWith(day + "_bad") && !tired.equals(judged)) {
          pairs.add(new Shown(Optional.of(tired), judged));
        }
      }
    }
    return pairs;
  }
}
