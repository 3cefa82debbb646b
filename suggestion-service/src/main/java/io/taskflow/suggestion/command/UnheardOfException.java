package io.taskflow.suggestion.command;

import io.taskflow.messaging.command.PrematureCommandException;
import io.taskflow.service.problem.ProblemException;

/** What the command speaks of may still be on its way here: it is tried again in a moment. */
final class UnheardOfException extends PrematureCommandException {
    private static final long serialVersionUID = 1L;

    /** @param inTheEnd what HTTP would answer if it never comes */
    UnheardOfException(String what, ProblemException inTheEnd) {
        super("This service has not heard of the " + what + " yet", Refusal.of(inTheEnd));
    }
}
