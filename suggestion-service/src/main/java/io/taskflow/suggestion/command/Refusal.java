package io.taskflow.suggestion.command;

import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.Locale;

/** What HTTP would answer, as the bus says it. */
final class Refusal {
    private static final String PATH = "/problems/";

    private Refusal() {}

    static CommandRefusedException of(ProblemException problem) {
        ProblemKind kind = problem.kind();
        return new CommandRefusedException(
                kind.type().toString().substring(PATH.length()), kind.status().value(), problem.detail());
    }

    /** The title of a kind, for example of {@code not-found}. */
    static String title(String kind) {
        return ProblemKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))
                .title();
    }
}
