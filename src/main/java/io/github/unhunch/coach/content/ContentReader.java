package io.github.unhunch.coach.content;

import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads one content file into the contents; every file, built in or a pack, has this schema. */
final class ContentReader {

  private static final int FORMAT = 1;

  private final Locale locale;
  private final Optional<BuiltInWords> words;
  private final Known known;
  private final Contents contents;

  /**
   * A reader that adds to the contents.
   *
   * @param words the texts of files that have none themselves; empty for a pack, which has its own
   */
  ContentReader(Locale locale, Optional<BuiltInWords> words, Known known, Contents contents) {
    this.locale = locale;
    this.words = words;
    this.known = known;
    this.contents = contents;
  }

  /** Reads the file and tells all that is wrong with it. */
  void read(String file, Reader reader, Consumer<Problem> problems) {
    try {
      JsonValue root = JsonValue.parse(file, text(reader));
      if (!root.isObject()) {
        problems.accept(new Problem(file, "(whole file)", "must be one JSON object"));
        return;
      }
      sections(new Entry(root, words, problems));
    } catch (JsonException e) {
      problems.accept(new Problem(file, "(whole file)", e.problem()));
    } catch (CharacterCodingException e) {
      problems.accept(new Problem(file, "(whole file)", "is not text in UTF-8"));
    } catch (IOException e) {
      problems.accept(new Problem(file, "(whole file)", "cannot be read; check the disk"));
    }
  }

  private static String text(Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return text.toString();
  }

  private void sections(Entry file) {
    file.whole("format", FORMAT, FORMAT, "(the only version of this schema)");
    // Things come before whatever refers to them.
    file.entries("tools").forEach(this::tool);
    file.entries("evidence").forEach(this::evidence);
    file.entries("areas").forEach(this::area);
    file.entries("preparations").forEach(this::preparation);
    file.entries("techniques").forEach(this::technique);
    StepReader steps = new StepReader(locale, known);
    file.entries("steps").forEach(entry -> contents.steps.addAll(steps.read(entry)));
    file.entries("causes").forEach(this::cause);
    RoutineReader routines = new RoutineReader(locale, known, contents.steps);
    file.entries("routines").forEach(entry -> contents.routines.add(routines.read(entry)));
    sentences(file);
    file.finish();
  }

  private void sentences(Entry file) {
    for (Entry entry : file.entries("precautions")) {
      contents.precautions.add(new Precaution(id(entry, "precaution"), text(entry, "text")));
      entry.finish();
    }
    for (Entry entry : file.entries("referrals")) {
      contents.referrals.add(new Referral(id(entry, "referral"), text(entry, "text")));
      entry.finish();
    }
    for (Entry entry : file.entries("professionalHelp")) {
      contents.professionalHelp.add(
          new ProfessionalHelp(id(entry, "professional help"), text(entry, "text")));
      entry.finish();
    }
    for (Entry entry : file.entries("bestPractices")) {
      contents.bestPractices.add(new BestPractice(id(entry, "best practice"), text(entry, "text")));
      entry.finish();
    }
  }

  private void tool(Entry entry) {
    contents.tools.add(
        new Tool(
            id(entry, "tool"),
            text(entry, "name"),
            text(entry, "how"),
            text(entry, "care"),
            entry.id("figure")));
    entry.finish();
  }

  private void evidence(Entry entry) {
    contents.evidence.add(
        new Evidence(id(entry, "evidence"), text(entry, "text"), entry.word("source")));
    entry.finish();
  }

  private void area(Entry entry) {
    contents.areas.add(new BodyArea(id(entry, "area"), text(entry, "name"), text(entry, "about")));
    entry.finish();
  }

  private void preparation(Entry entry) {
    contents.preparations.add(
        new Preparation(
            id(entry, "preparation"),
            text(entry, "name"),
            text(entry, "how"),
            entry.whole("minutes", 0, 30, "min"),
            entry.id("figure")));
    entry.finish();
  }

  private void technique(Entry entry) {
    Set<Condition> not = EnumSet.noneOf(Condition.class);
    not.addAll(entry.conditions("not"));
    for (Condition condition : Condition.values()) {
      if (condition.group() == Condition.Group.NO_PRESSURE) {
        not.add(condition);
      }
    }
    Technique technique =
        new Technique(
            id(entry, "technique"),
            text(entry, "name"),
            text(entry, "how"),
            text(entry, "where"),
            text(entry, "with"),
            text(entry, "howLong"),
            text(entry, "feel"),
            text(entry, "notWhen"),
            known.check(entry, "tools", "tool", entry.words("tools")),
            not,
            entry.id("evidence"),
            entry.id("figure"));
    known.check(entry, "evidence", technique.evidence());
    contents.techniques.add(technique);
    entry.finish();
  }

  private void cause(Entry entry) {
    Cause cause =
        new Cause(
            id(entry, "cause"),
            text(entry, "name"),
            text(entry, "about"),
            entry.conditions("implies"),
            entry.flag("lighter"),
            entry.words("prefers"));
    for (String preferred : cause.prefers()) {
      boolean there =
          contents.techniques.stream().anyMatch(technique -> technique.id().equals(preferred))
              || contents.steps.stream().anyMatch(step -> step.id().equals(preferred));
      if (!there) {
        entry.wrong("prefers", "there is no technique or step \"" + preferred + "\"");
      }
    }
    contents.causes.add(cause);
    entry.finish();
  }

  private String id(Entry entry, String kind) {
    String id = entry.id("id");
    known.claim(entry, kind, id);
    return id;
  }

  private String text(Entry entry, String field) {
    return entry.wording(field).in(locale, Side.NONE);
  }
}
