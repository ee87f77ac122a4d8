package io.github.unhunch.app;

import io.github.unhunch.app.presenter.Language;
import io.github.unhunch.app.presenter.User;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.SettingsStore;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * The parts of the running program that what is seen is made from; each is owned by {@link
 * Running}.
 *
 * @param home the user's folder
 * @param settings what the user has set
 * @param records the history
 * @param user who it is for
 * @param language the words as they are just now
 * @param clockwork clocks and threads
 * @param poseTime seconds on the clock of the poses
 */
public record AppContext(
    Home home,
    SettingsStore settings,
    Records records,
    User user,
    Supplier<Language> language,
    Clockwork clockwork,
    DoubleSupplier poseTime) {}
