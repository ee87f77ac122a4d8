package io.github.unhunch.coach.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What has been read so far; grows file by file. */
final class Contents {
  final List<Technique> techniques = new ArrayList<>();
  final List<Tool> tools = new ArrayList<>();
  final List<Preparation> preparations = new ArrayList<>();
  final List<Cause> causes = new ArrayList<>();
  final List<BodyArea> areas = new ArrayList<>();
  final List<Precaution> precautions = new ArrayList<>();
  final List<Referral> referrals = new ArrayList<>();
  final List<ProfessionalHelp> professionalHelp = new ArrayList<>();
  final List<BestPractice> bestPractices = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();
  final List<RoutineStep> steps = new ArrayList<>();
  final List<Routine> routines = new ArrayList<>();

  /** A copy to try a pack on. */
  Contents copy() {
    Contents copy = new Contents();
    copy.techniques.addAll(techniques);
    copy.tools.addAll(tools);
    copy.preparations.addAll(preparations);
    copy.causes.addAll(causes);
    copy.areas.addAll(areas);
    copy.precautions.addAll(precautions);
    copy.referrals.addAll(referrals);
    copy.professionalHelp.addAll(professionalHelp);
    copy.bestPractices.addAll(bestPractices);
    copy.evidence.addAll(evidence);
    copy.steps.addAll(steps);
    copy.routines.addAll(routines);
    return copy;
  }

  RoutineLibrary library(Locale locale, List<Problem> problems) {
    return new RoutineLibrary(
        locale,
        techniques,
        tools,
        preparations,
        causes,
        areas,
        precautions,
        referrals,
        professionalHelp,
        bestPractices,
        evidence,
        steps,
        routines,
        problems);
  }
}
