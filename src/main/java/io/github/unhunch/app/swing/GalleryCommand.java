package io.github.unhunch.app.swing;

import io.github.unhunch.ui.figure.Figure;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigureLook;
import io.github.unhunch.ui.figure.FigureSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unhunch gallery}: draws all figures on one page, for docs/pictures and for looking. */
@Command(
    name = "gallery",
    hidden = true,
    description = "Draws all figures on one page.",
    mixinStandardHelpOptions = true)
public final class GalleryCommand implements Callable<Integer> {

  @Option(names = "--out", required = true, description = "The PNG file to write.")
  @Nullable Path out;

  @Option(names = "--dark", description = "In the colours of a dark window.")
  boolean dark;

  @Option(names = "--tone", description = "Of the skin: ${COMPLETION-CANDIDATES}.")
  FigureLook.Tone tone = FigureLook.DEFAULT.tone();

  @Option(names = "--build", description = "Of the body: ${COMPLETION-CANDIDATES}.")
  FigureLook.Build build = FigureLook.DEFAULT.build();

  @Override
  public Integer call() throws IOException {
    System.setProperty("java.awt.headless", "true");
    List<Figure> figures =
        FigureLibrary.load().all().values().stream()
            .sorted(Comparator.comparing(Figure::id))
            .toList();
    Path file = java.util.Objects.requireNonNull(out);
    try {
      ImageIO.write(
          FigureSheet.draw(figures, dark, 8, new FigureLook(tone, build)), "png", file.toFile());
    } catch (IOException problem) {
      throw new IOException("cannot write " + file + ": " + problem.getMessage(), problem);
    }
    return 0;
  }
}
