package io.github.unhunch.cli;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.safety.Permission;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.settings.SettingsStore;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code unhunch gate}: the safety questions, the answers kept, and what these or others allow,
 * apart from what earlier runs switched off.
 */
@Command(
    name = "gate",
    description = "Shows the safety questions, your answers and what they allow.",
    mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {

  @ParentCommand UnhunchCommand unhunch;

  @Spec CommandSpec spec;

  @Mixin ContentWords words;

  @Option(names = "--all-no", description = "Every question answered with no.")
  boolean allNo;

  @Option(
      names = "--answer",
      paramLabel = "ID=yes|no",
      description = "This question answered so; may be repeated.")
  @Nullable Map<String, String> answers;

  @Option(names = "--cause", paramLabel = "ID", description = "This cause named; may be repeated.")
  @Nullable Set<String> causes;

  @Option(names = "--pain", paramLabel = "0-10", description = "Pain now.")
  @Nullable Integer pain;

  @Option(
      names = "--save",
      description = "Keep the answers and causes; without it nothing is written.")
  boolean save;

  @Override
  public Integer call() {
    OptionalInt painNow = painNow();
    RoutineLibrary library = words.library(unhunch.home(), spec.commandLine().getErr());
    SafetyGate gate = new SafetyGate(library);
    SafetyProfile profile;
    List<String> unsaved = new ArrayList<>();
    try (SettingsStore store =
        new SettingsStore(
            unhunch.home().settingsFile(),
            // Saved on closing, at the end of the command.
            (delay, task) -> {},
            InstantSource.system(),
            unsaved::add)) {
      profile = changed(store.current().safety(), library);
      if (save && !store.saves()) {
        throw new CliException(String.join(" ", store.warnings()));
      }
      store.warnings().forEach(words -> spec.commandLine().getErr().println("unhunch: " + words));
      if (save) {
        store.update(settings -> settings.withSafety(profile));
      }
    }
    if (!unsaved.isEmpty()) {
      throw new CliException(unsaved.get(0));
    }
    Permission permission = gate.permit(profile, painNow, List.of(), Instant.now());
    PrintWriter out = spec.commandLine().getOut();
    if (words.json) {
      new JsonLines(out).write(asJson(gate, profile, permission, library));
    } else {
      print(gate, profile, permission, out);
    }
    out.flush();
    return 0;
  }

  private OptionalInt painNow() {
    if (pain == null) {
      return OptionalInt.empty();
    }
    if (pain < 0 || pain > 10) {
      throw new CliException("--pain must be 0 to 10, not " + pain);
    }
    return OptionalInt.of(pain);
  }

  private SafetyProfile changed(SafetyProfile stored, RoutineLibrary library) {
    Instant now = Instant.now();
    SafetyProfile profile = stored;
    if (allNo) {
      Map<Condition, Boolean> given = new EnumMap<>(Condition.class);
      for (Condition condition : Condition.values()) {
        given.put(condition, false);
      }
      profile = profile.withAnswers(given, now);
    }
    if (answers != null) {
      for (Map.Entry<String, String> answer : answers.entrySet()) {
        profile =
            profile.withAnswer(
                condition(answer.getKey()), yes(answer.getKey(), answer.getValue()), now);
      }
    }
    if (causes != null) {
      for (String cause : causes) {
        if (library.cause(cause).isEmpty()) {
          throw new CliException(
              "--cause " + cause + ": no such cause; see unhunch routines --json");
        }
      }
      profile = profile.withCauses(causes);
    }
    return profile;
  }

  private static Condition condition(String id) {
    return Condition.byId(id)
        .orElseThrow(
            () -> new CliException("--answer " + id + ": no such question; see unhunch gate"));
  }

  private static boolean yes(String id, String word) {
    return switch (word) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new CliException("--answer " + id + " must be yes or no, not " + word);
    };
  }

  private static Map<String, Object> asJson(
      SafetyGate gate, SafetyProfile profile, Permission permission, RoutineLibrary library) {
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, Object> questions = new LinkedHashMap<>();
    for (Condition.Group group : Condition.Group.values()) {
      questions.put(
          group.name(),
          gate.questions(group).stream()
              .map(question -> question(question.condition(), question.text(), profile))
              .toList());
    }
    all.put("questions", questions);
    Map<String, Object> allowed = new LinkedHashMap<>();
    allowed.put("verdict", permission.verdict());
    allowed.put("movementOnly", permission.movementOnly());
    allowed.put("lighter", permission.lighter());
    allowed.put("why", permission.why());
    permission.card().ifPresent(card -> allowed.put("card", card));
    allowed.put(
        "steps",
        library.steps().stream()
            .filter(permission::allows)
            .map(step -> step.id())
            .distinct()
            .toList());
    all.put("permission", allowed);
    return all;
  }

  private static Map<String, Object> question(
      Condition condition, String text, SafetyProfile profile) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("id", condition.id());
    question.put("text", text);
    if (profile.answers().containsKey(condition)) {
      question.put("answer", profile.answers().get(condition));
    }
    return question;
  }

  private static void print(
      SafetyGate gate, SafetyProfile profile, Permission permission, PrintWriter out) {
    for (Condition.Group group : Condition.Group.values()) {
      out.println(gate.heading(group));
      gate.questions(group)
          .forEach(
              question -> {
                Boolean answer = profile.answers().get(question.condition());
                String word = answer == null ? "?" : answer ? "yes" : "no";
                out.printf("  %-3s  %-38s %s%n", word, question.condition().id(), question.text());
              });
      out.println();
    }
    out.println(permission.verdict() + (permission.why().isEmpty() ? "" : ": " + permission.why()));
    permission
        .card()
        .ifPresent(
            card -> {
              out.println();
              out.println(card.title());
              out.println(card.text());
              card.points().forEach(point -> out.println("  - " + point));
            });
  }
}
