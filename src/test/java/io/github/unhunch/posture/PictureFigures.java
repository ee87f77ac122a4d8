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
        "| day | good said good | bad said bad | unsure or camera moved | no baseline | balanced accuracy |");
    page.line("|---|---|---|---|---|---|");
    for (String day : List.of("p1", "p1b")) {
      day(day, bursts, labels);
    }
  }

  private void day(String day, Map<String, List<Pose>> bursts, Map<String, String> labels) {
    List<Tally> byBaseline = new ArrayList<>();
    int unsure = 0;
    int none = 0;
    for (String first : bursts.keySet()) {
      if (!first.startsWith(day + "_good")) {
        continue;
      }
      Tally tally = new Tally(0, 0, 0, 0);
      for (String second : bursts.keySet()) {
        if (second.equals(first) || !second.startsWith(day + "_")) {
          continue;
        }
        Optional<String> said = BurstPair.judge(bursts.get(first), bursts.get(second));
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
            day,
            sum.goodSaidGood(),
            sum.good(),
            sum.badSaidBad(),
            sum.bad(),
            unsure,
            none,
            Statistics.withInterval(byBaseline, Tally::balanced)));
  }
}
