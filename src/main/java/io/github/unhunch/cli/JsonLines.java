package io.github.unhunch.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;

/** Writes one JSON object per line, as the commands promise. */
final class JsonLines {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final PrintWriter out;

  JsonLines(PrintWriter out) {
    this.out = out;
  }

  /** Writes the object and sends it on at once. */
  void write(Object object) {
    out.println(GSON.toJson(object));
    out.flush();
  }
}
