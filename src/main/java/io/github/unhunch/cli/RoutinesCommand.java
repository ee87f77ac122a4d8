package io.github.unhunch.cli;

import io.github.unhunch.coach.content.Cause;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Technique;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code unhunch routines}: everything the coach can offer, with the user's own packs. */
@Command(
    name = "routines",
    description = "Lists routines, steps, techniques and tools, with your own packs.",
    mixinStandardHelpOptions = true)
final class RoutinesCommand implements Callable<Integer> {

  @ParentCommand UnhunchCommand unhunch;

  @Spec CommandSpec spec;

  @Mixin ContentWords words;

  @Override
  public Integer call() {
    RoutineLibrary library = words.library(unhunch.home(), spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    if (words.json) {
      new JsonLines(out).write(asJson(library));
    } else {
      print(library, out);
    }
    out.flush();
    return 0;
  }

  private static Map<String, Object> asJson(RoutineLibrary library) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("techniques", library.techniques().stream().map(RoutinesCommand::plain).toList());
    all.put("tools", library.tools());
    all.put("preparations", library.preparations());
    all.put("causes", library.causes().stream().map(RoutinesCommand::plain).toList());
    all.put("areas", library.areas());
    all.put("precautions", library.precautions());
    all.put("referrals", library.referrals());
    all.put("professionalHelp", library.professionalHelp());
    all.put("bestPractices", library.bestPractices());
    all.put("evidence", library.evidence());
    all.put("steps", library.steps().stream().map(RoutinesCommand::plain).toList());
    all.put("routines", library.routines().stream().map(RoutinesCommand::plain).toList());
    all.put("problems", library.problems());
    return all;
  }

  private static Map<String, Object> plain(Technique technique) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("id", technique.id());
    plain.put("name", technique.name());
    plain.put("how", technique.how());
    plain.put("where", technique.where());
    plain.put("with", technique.with());
    plain.put("howLong", technique.howLong());
    plain.put("feel", technique.feel());
    plain.put("notWhen", technique.notWhen());
    plain.put("tools", technique.tools());
    plain.put("contraindications", ids(technique.contraindications()));
    plain.put("evidence", technique.evidence());
    plain.put("figure", technique.figure());
    return plain;
  }

  private static Map<String, Object> plain(Cause cause) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("id", cause.id());
    plain.put("name", cause.name());
    plain.put("about", cause.about());
    plain.put("implies", ids(cause.implies()));
    plain.put("lighter", cause.lighter());
    plain.put("prefers", cause.prefers());
    return plain;
  }

  private static Map<String, Object> plain(RoutineStep step) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("id", step.id());
    plain.put("name", step.name());
    step.technique().ifPresent(technique -> plain.put("technique", technique));
    step.exercise().ifPresent(exercise -> plain.put("exercise", exercise));
    plain.put("instruction", step.instruction());
    plain.put("feel", step.feel());
    plain.put("dose", step.dose());
    plain.put("side", step.side());
    plain.put("tools", step.tools());
    plain.put("regions", step.regions().stream().sorted().toList());
    plain.put("contact", step.contact());
    plain.put("pressure", step.pressure());
    plain.put("place", step.place());
    plain.put("contraindications", ids(step.contraindications()));
    plain.put("evidence", step.evidence());
    plain.put("figure", step.figure());
    return plain;
  }

  private static Map<String, Object> plain(Routine routine) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("id", routine.id());
    plain.put("name", routine.name());
    plain.put("summary", routine.summary());
    plain.put("kind", routine.kind());
    plain.put("cues", routine.cues().stream().sorted().toList());
    routine.area().ifPresent(area -> plain.put("area", area));
    plain.put("preparations", routine.preparations());
    plain.put("seconds", routine.seconds());
    plain.put("steps", routine.steps().stream().map(RoutinesCommand::plain).toList());
    return plain;
  }

  private static List<String> ids(Set<Condition> conditions) {
    return conditions.stream().sorted().map(Condition::id).toList();
  }

  private static void print(RoutineLibrary library, PrintWriter out) {
    out.println("Routines");
    for (Routine routine : library.routines()) {
      out.printf(
          Locale.ROOT, "%n  %s (%s, %.0f s)%n", routine.id(), routine.kind(), routine.seconds());
      out.println("  " + routine.summary());
      for (RoutineStep step : routine.steps()) {
        out.printf(
            Locale.ROOT, "    %4.0f s  %s%n", step.dose().totalSeconds(), step.instruction());
      }
    }
    out.println();
    out.println("Techniques");
    library.techniques().forEach(item -> out.printf("  %-15s %s%n", item.id(), item.how()));
    out.println();
    out.println("Tools");
    library.tools().forEach(item -> out.printf("  %-15s %s%n", item.id(), item.how()));
    out.println();
    out.println("Evidence");
    library
        .evidence()
        .forEach(item -> out.printf("  %-15s %s (%s)%n", item.id(), item.text(), item.source()));
  }
}
