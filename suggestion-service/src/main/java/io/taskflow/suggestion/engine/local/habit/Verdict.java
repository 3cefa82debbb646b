package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.contracts.task.Priority;

/**
 * The priority that is proposed where these are the chances. Not simply the likeliest: in most projects that is always MEDIUM,
 * and overlooking one urgent task costs more than looking at a few that are not.
 */
final class Verdict {

    /** From one in ten on, HIGH or URGENT is worth a look, unless the project says so more often anyway. */
    private static final double PRESSING = 0.1;

    /** Of what is pressing, from three in ten on it is called URGENT. */
    private static final double URGENT = 0.3;

    /** Of the rest, from four in ten on it is called LOW. */
    private static final double LOW = 0.4;

    private Verdict() {}

    /** @param usual what the project's people say lately, whatever the task */
    static Priority of(Chances chances, Chances usual) {
        double pressing = chances.pressing();
        if (pressing >= Math.max(PRESSING, usual.pressing())) {
            return chances.of(Priority.URGENT) >= URGENT * pressing ? Priority.URGENT : Priority.HIGH;
        }
        return chances.of(Priority.LOW) >= LOW * (1 - pressing) ? Priority.LOW : Priority.MEDIUM;
    }
}
