package io.taskflow.task.command;

import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.messaging.command.Violation;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.task.project.ProjectRuleException;
import java.util.Locale;

/** What HTTP would answer, as the bus says it. */
final class Refusal {
    private static final String PATH = "/problems/";
    private static final String DATA = "/data";

    private Refusal() {}

    /** Does the work; a problem that lies with the sender becomes a refusal, every other is thrown on and tried again. */
    static void orElse(Runnable work) {
        try {
            work.run();
        } catch (ProblemException problem) {
            if (!problem.kind().status().is4xxClientError()) {
                throw problem;
            }
            throw of(problem);
        } catch (ProjectRuleException rule) {
            throw of(ProblemException.conflict(String.valueOf(rule.getMessage())));
        }
    }

    /** The title of a kind, for example of {@code not-found}. */
    static String title(String kind) {
        return ProblemKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))
                .title();
    }

    /** Use cases point into the body that HTTP would have had: here that is the command's data. */
    private static String inCommand(String pointer) {
        return pointer.startsWith(DATA) ? pointer : DATA + pointer;
    }

    private static CommandRefusedException of(ProblemException problem) {
        ProblemKind kind = problem.kind();
        return new CommandRefusedException(
                kind.type().toString().substring(PATH.length()),
                kind.status().value(),
                problem.detail(),
                problem.errors().stream()
                        .map(error -> new Violation(inCommand(error.pointer()), error.message()))
                        .toList());
    }
}
