package io.github.unhunch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.sun.jna.Callback;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.stream.Stream;

/** Who may import whom, each rule with its reason. */
@AnalyzeClasses(
    packages = "io.github.unhunch",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "io.github.unhunch.";

  /** What tests of other packages look in by. */
  private static final Set<String> FOR_TESTS =
      Set.of(
          ROOT + "app.Running.controls()",
          ROOT + "text.Texts.reworded(java.util.function.UnaryOperator)",
          ROOT + "ui.calibration.CalibrationPanel.goButton()",
          ROOT + "ui.start.StartPanel.step()");

  @ArchTest
  static final ArchRule ARROWS =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("camera")
          .definedBy(ROOT + "camera..")
          .layer("pose")
          .definedBy(ROOT + "pose..")
          .layer("posture")
          .definedBy(ROOT + "posture..")
          .layer("coach")
          .definedBy(ROOT + "coach..")
          .layer("monitor")
          .definedBy(ROOT + "monitor..")
          .layer("history")
          .definedBy(ROOT + "history..")
          .layer("settings")
          .definedBy(ROOT + "settings..")
          .layer("backup")
          .definedBy(ROOT + "backup..")
          .layer("desktop")
          .definedBy(ROOT + "desktop..")
          .layer("ui")
          .definedBy(ROOT + "ui..")
          .layer("cli")
          .definedBy(ROOT + "cli..")
          .layer("app")
          .definedBy("io.github.unhunch", ROOT + "app..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("ui")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("camera")
          .mayOnlyBeAccessedByLayers("pose", "monitor", "settings", "cli", "ui", "app")
          .whereLayer("desktop")
          .mayOnlyBeAccessedByLayers("ui", "cli", "app")
          .whereLayer("history")
          .mayOnlyBeAccessedByLayers("backup", "ui", "cli", "app")
          .whereLayer("settings")
          .mayOnlyBeAccessedByLayers("backup", "ui", "cli", "app")
          .whereLayer("backup")
          .mayOnlyBeAccessedByLayers("cli", "app")
          .whereLayer("monitor")
          .mayOnlyBeAccessedByLayers("ui", "cli", "app")
          .whereLayer("coach")
          .mayOnlyBeAccessedByLayers("monitor", "history", "settings", "ui", "cli", "app")
          .because(
              "a picture travels one way, camera to prompt, and a reader must be able to follow it"
                  + " without jumping back");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      SlicesRuleDefinition.slices()
          .matching(ROOT + "(*)..")
          .should()
          .beFreeOfCycles()
          .because("two packages that need each other are one package");

  @ArchTest
  static final ArchRule NO_CIRCLES_BETWEEN_ROOMS =
      SlicesRuleDefinition.slices()
          .matching(ROOT + "(**)")
          .should()
          .beFreeOfCycles()
          .because("two rooms that need each other are one room");

  @ArchTest
  static final ArchRule ROOMS_OF_THE_COACH =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("coach")
          .definedBy(ROOT + "coach")
          .layer("content")
          .definedBy(ROOT + "coach.content..")
          .layer("safety")
          .definedBy(ROOT + "coach.safety..")
          .layer("plan")
          .definedBy(ROOT + "coach.plan..")
          .layer("prompt")
          .definedBy(ROOT + "coach.prompt..")
          .layer("session")
          .definedBy(ROOT + "coach.session..")
          .whereLayer("coach")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("content")
          .mayNotAccessAnyLayer()
          .whereLayer("safety")
          .mayOnlyAccessLayers("content")
          .whereLayer("plan")
          .mayOnlyAccessLayers("content", "safety")
          .whereLayer("prompt")
          .mayNotAccessAnyLayer()
          .whereLayer("session")
          .mayOnlyAccessLayers("content")
          .because("when to speak, what is safe and how it is guided are understood one by one");

  @ArchTest
  static final ArchRule REPORTS_ARE_MADE_FROM_HISTORY =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "history")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "history.report..")
          .because("what happened is kept without knowing how it is told");

  @ArchTest
  static final ArchRule MODELS_ARE_INSTALLED_FROM_OUTSIDE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "pose")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "pose.install..")
          .because("who only looks must not be able to reach the network");

  @ArchTest
  static final ArchRule WINDOWS_ARE_MADE_OF_THEME_AND_FIGURES =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "ui.theme..", ROOT + "ui.figure..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "ui.calibration..",
              ROOT + "ui.live..",
              ROOT + "ui.notice..",
              ROOT + "ui.prompt..",
              ROOT + "ui.report..",
              ROOT + "ui.routine..",
              ROOT + "ui.settings..",
              ROOT + "ui.start..",
              ROOT + "ui.tray..")
          .because("what every window is made of knows none of them");

  @ArchTest
  static final ArchRule WINDOWS_DO_NOT_KNOW_EACH_OTHER =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("calibration")
          .definedBy(ROOT + "ui.calibration..")
          .layer("live")
          .definedBy(ROOT + "ui.live..")
          .layer("notice")
          .definedBy(ROOT + "ui.notice..")
          .layer("prompt")
          .definedBy(ROOT + "ui.prompt..")
          .layer("report")
          .definedBy(ROOT + "ui.report..")
          .layer("routine")
          .definedBy(ROOT + "ui.routine..")
          .layer("settings")
          .definedBy(ROOT + "ui.settings..")
          .layer("start")
          .definedBy(ROOT + "ui.start..")
          .layer("tray")
          .definedBy(ROOT + "ui.tray..")
          .whereLayer("calibration")
          .mayNotAccessAnyLayer()
          .whereLayer("live")
          .mayOnlyAccessLayers("tray")
          .whereLayer("notice")
          .mayNotAccessAnyLayer()
          .whereLayer("prompt")
          .mayNotAccessAnyLayer()
          .whereLayer("report")
          .mayNotAccessAnyLayer()
          .whereLayer("routine")
          .mayNotAccessAnyLayer()
          .whereLayer("settings")
          .mayNotAccessAnyLayer()
          .whereLayer("start")
          .mayOnlyAccessLayers("tray")
          .whereLayer("tray")
          .mayNotAccessAnyLayer()
          .because(
              "who changes one window need not read another; the state's figure and words are the"
                  + " tray's, and shown as there");

  @ArchTest
  static final ArchRule ROOMS_OF_THE_DESKTOP =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("desktop")
          .definedBy(ROOT + "desktop")
          .layer("dbus")
          .definedBy(ROOT + "desktop.dbus..")
          .layer("linux")
          .definedBy(ROOT + "desktop.linux..")
          .layer("windows")
          .definedBy(ROOT + "desktop.windows..")
          .layer("mac")
          .definedBy(ROOT + "desktop.mac..")
          .layer("sound")
          .definedBy(ROOT + "desktop.sound..")
          .layer("platform")
          .definedBy(ROOT + "desktop.platform..")
          .whereLayer("desktop")
          .mayNotAccessAnyLayer()
          .whereLayer("linux")
          .mayOnlyBeAccessedByLayers("platform")
          .whereLayer("windows")
          .mayOnlyBeAccessedByLayers("platform")
          .whereLayer("mac")
          .mayOnlyBeAccessedByLayers("platform")
          .whereLayer("dbus")
          .mayOnlyBeAccessedByLayers("linux", "platform")
          .whereLayer("sound")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("platform")
          .mayNotBeAccessedByAnyLayer()
          .because("each system has a room of its own, and only one place knows which we are in");

  @ArchTest
  static final ArchRule ONLY_THE_FACTORY_IS_KNOWN_OUTSIDE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "desktop..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "desktop.linux..",
              ROOT + "desktop.windows..",
              ROOT + "desktop.mac..",
              ROOT + "desktop.dbus..")
          .because("who asks the desktop need not know which one it is");

  @ArchTest
  static final ArchRule OPENCV_STAYS_IN_CAMERA =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "camera..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.opencv..", "org.bytedeco..")
          .because("native memory never leaves its package");

  @ArchTest
  static final ArchRule DJL_STAYS_IN_POSE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "pose..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
          .because("only one place knows how a model is run");

  @ArchTest
  static final ArchRule JSON_IS_READ_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "json..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.google.gson.JsonParser")
          .because("a value of the wrong kind is told by file and field, and never taken for one");

  @ArchTest
  static final ArchRule SQL_STAYS_IN_HISTORY =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "history..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..")
          .because("the database's form is one package's secret");

  @ArchTest
  static final ArchRule SWING_STAYS_IN_UI =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "ui..", ROOT + "app.swing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.swing..", "com.formdev..")
          .because("everything else runs without a display");

  @ArchTest
  static final ArchRule TABS_ARE_PLAIN =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "ui.theme.PlainTabs")
          .should()
          .callConstructor(javax.swing.JTabbedPane.class)
          .because("Swing reads their titles as HTML and fetches pictures from the network");

  @ArchTest
  static final ArchRule THE_SHELL_HAS_FLOORS =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("presenter")
          .definedBy(ROOT + "app.presenter..")
          .layer("shell")
          .definedBy(ROOT + "app")
          .layer("swing")
          .definedBy(ROOT + "app.swing..")
          .layer("rehearsal")
          .definedBy(ROOT + "app.rehearsal..")
          .whereLayer("swing")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("rehearsal")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("shell")
          .mayOnlyBeAccessedByLayers("swing", "rehearsal")
          .because("a real desktop and a script are two ways to run one and the same shell");

  @ArchTest
  static final ArchRule PRESENTERS_KNOW_NO_WINDOW =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "app", ROOT + "app.presenter..", ROOT + "app.rehearsal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..")
          .because("what a person gets to see must be playable without a display");

  @ArchTest
  static final ArchRule JUDGEMENT_IS_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "posture..", ROOT + "coach..")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .because("time is an argument, so that tests read like a diary");

  @ArchTest
  static final ArchRule ONE_DOOR_TO_THE_NETWORK =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "pose..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..")
          .because("nothing leaves the machine unless the user asks to install a model");

  @ArchTest
  static final ArchRule NO_SINGLETONS =
      noMethods()
          .should()
          .haveName("getInstance")
          .because("what a class needs stands in its constructor");

  @ArchTest
  static final ArchRule NO_JUNK_DRAWERS =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..manager..", "..helper..", "..base..")
          .because("a feature is found by the name of its package");

  @ArchTest
  static final ArchRule NO_PUBLIC_FIELDS =
      noFields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat(
              DescribedPredicate.not(JavaClass.Predicates.assignableTo("com.sun.jna.Structure")))
          .should()
          .bePublic()
          .because(
              "records carry data, objects keep theirs; a C structure is laid out by its fields")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NOTHING_THAT_NOBODY_NEEDS =
      methods()
          .that()
          .arePublic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .and(describe("are not given by Java or for a library", ArchitectureTest::ours))
          .should(beUsed())
          .because("what only tests call is neither needed nor tested where it is used");

  /** Not what a record or an enum has by itself, what a library asks for, or what Java calls. */
  private static boolean ours(JavaMethod method) {
    JavaClass owner = method.getOwner();
    boolean byItself =
        owner.isRecord() && owner.tryGetField(method.getName()).isPresent()
            || owner.isEnum() && Set.of("values", "valueOf").contains(method.getName());
    boolean forBus = owner.getPackageName().equals(ROOT + "desktop.dbus");
    boolean overrides =
        Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
            .flatMap(above -> above.getMethods().stream())
            .anyMatch(
                above ->
                    above.getName().equals(method.getName())
                        && above.getRawParameterTypes().size()
                            == method.getRawParameterTypes().size());
    boolean called = method.getName().equals("main") || owner.isAssignableTo(Callback.class);
    return !byItself
        && !forBus
        && !overrides
        && !called
        && !FOR_TESTS.contains(method.getFullName());
  }

  private static ArchCondition<JavaMethod> beUsed() {
    return new ArchCondition<>("be used") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean used =
            method.getAccessesToSelf().stream()
                    .anyMatch(access -> !access.getOrigin().equals(method))
                || method.getOwner().getAllSubclasses().stream()
                    .flatMap(below -> below.getAccessesToSelf().stream())
                    .anyMatch(access -> access.getTarget().getName().equals(method.getName()));
        events.add(new SimpleConditionEvent(method, used, method.getFullName() + " is not used"));
      }
    };
  }
}
