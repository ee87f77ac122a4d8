package io.github.unhunch.coach.content;

import io.github.unhunch.posture.Cue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything the coach can offer, in one language: what comes with the program and the user's own
 * packs.
 *
 * @param locale the language asked for
 * @param techniques the eight techniques
 * @param tools the seven tools
 * @param preparations what to get ready
 * @param causes what the user may name as a reason
 * @param areas body areas besides the upper back
 * @param precautions rules of care
 * @param referrals reasons to see a professional
 * @param professionalHelp what a professional adds
 * @param bestPractices habits that make the most of it
 * @param evidence what is known, by key
 * @param steps every step, those for both sides as two
 * @param routines every routine
 * @param problems what was wrong with packs that were skipped
 */
public record RoutineLibrary(
    Locale locale,
    List<Technique> techniques,
    List<Tool> tools,
    List<Preparation> preparations,
    List<Cause> causes,
    List<BodyArea> areas,
    List<Precaution> precautions,
    List<Referral> referrals,
    List<ProfessionalHelp> professionalHelp,
    List<BestPractice> bestPractices,
    List<Evidence> evidence,
    List<RoutineStep> steps,
    List<Routine> routines,
    List<Problem> problems) {

  /** Copies the lists. */
  public RoutineLibrary {
    techniques = List.copyOf(techniques);
    tools = List.copyOf(tools);
    preparations = List.copyOf(preparations);
    causes = List.copyOf(causes);
    areas = List.copyOf(areas);
    precautions = List.copyOf(precautions);
    referrals = List.copyOf(referrals);
    professionalHelp = List.copyOf(professionalHelp);
    bestPractices = List.copyOf(bestPractices);
    evidence = List.copyOf(evidence);
    steps = List.copyOf(steps);
    routines = List.copyOf(routines);
    problems = List.copyOf(problems);
  }

  /** What comes with the program, in this language or else in English. */
  public static RoutineLibrary builtIn(Locale locale) {
    return new LibraryLoader(locale).load(Optional.empty());
  }

  /**
   * What comes with the program and the user's own packs.
   *
   * @param locale the language; English where a text is not there in it
   * @param packs the folder of {@code *.json} packs; it need not exist. A pack with a mistake is
   *     skipped whole and named in {@link #problems()}
   */
  public static RoutineLibrary load(Locale locale, Path packs) {
    return new LibraryLoader(locale).load(Optional.of(packs));
  }

  /** The routine of this id. */
  public Optional<Routine> routine(String id) {
    return routines.stream().filter(routine -> routine.id().equals(id)).findFirst();
  }

  /**
   * The same routine, with the steps and doses it has, in the words of this library. What this
   * library does not have keeps its words.
   */
  public Routine inItsWords(Routine other) {
    List<RoutineStep> told = other.steps().stream().map(this::inItsWords).toList();
    return routine(other.id()).map(own -> own.withSteps(told)).orElse(other);
  }

  private RoutineStep inItsWords(RoutineStep other) {
    return steps.stream()
        .filter(own -> own.id().equals(other.id()) && own.side() == other.side())
        .findFirst()
        .map(own -> own.withDose(other.dose()))
        .orElse(other);
  }

  /** The technique of this id. */
  public Optional<Technique> technique(String id) {
    return techniques.stream().filter(technique -> technique.id().equals(id)).findFirst();
  }

  /** The preparation of this id. */
  public Optional<Preparation> preparation(String id) {
    return preparations.stream().filter(preparation -> preparation.id().equals(id)).findFirst();
  }

  /** What to get ready for a routine. */
  public List<Preparation> preparations(Routine routine) {
    return routine.preparations().stream().flatMap(id -> preparation(id).stream()).toList();
  }

  /** The routines that answer this drift, short ones first as they stand in the files. */
  public List<Routine> routinesFor(Cue cue) {
    return routines.stream().filter(routine -> routine.cues().contains(cue)).toList();
  }

  /** The routines for this occasion. */
  public List<Routine> routinesOf(Routine.Kind kind) {
    return routines.stream().filter(routine -> routine.kind() == kind).toList();
  }

  /** The cause of this id. */
  public Optional<Cause> cause(String id) {
    return causes.stream().filter(cause -> cause.id().equals(id)).findFirst();
  }
}
