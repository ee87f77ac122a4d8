package io.github.unhunch.app;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.RoutineAdvisor;
import io.github.unhunch.desktop.platform.Desktop;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.posture.RecentPoses;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import java.time.InstantSource;

/**
 * The parts of the running program that its windows need; each is owned by {@link Running}.
 *
 * @param home the user's folder
 * @param settings what the user has set
 * @param records the history
 * @param desktop what the system tells and does
 * @param monitor the loop
 * @param recent the last ten minutes of poses
 * @param library what can be offered
 * @param advisor what may be offered
 * @param user who it is offered to
 * @param texts the language
 * @param clock the wall clock
 */
record Parts(
    Home home,
    SettingsStore settings,
    Records records,
    Desktop desktop,
    Monitor monitor,
    RecentPoses recent,
    RoutineLibrary library,
    RoutineAdvisor advisor,
    User user,
    Texts texts,
    InstantSource clock) {}
