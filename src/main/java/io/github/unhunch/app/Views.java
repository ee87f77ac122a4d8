package io.github.unhunch.app;

import io.github.unhunch.app.presenter.Notices;
import io.github.unhunch.app.presenter.RoutinePresenter;
import io.github.unhunch.app.presenter.ToastView;
import io.github.unhunch.app.presenter.TrayView;
import io.github.unhunch.app.presenter.WindowView;

/**
 * All that is seen and heard of the program.
 *
 * @param tray the little figure with its menu
 * @param toast the prompts
 * @param routine the routine's window, questions and cards, and voice
 * @param windows the other windows
 * @param notices sentences that need no answer
 * @param refresh other words or another look hold from now on
 * @param close takes all of it away
 */
public record Views(
    TrayView tray,
    ToastView toast,
    RoutinePresenter.Views routine,
    WindowView windows,
    Notices notices,
    Runnable refresh,
    Runnable close) {}
