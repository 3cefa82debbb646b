package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.command.CommandTypes;
import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.messaging.command.RefusedCommand;
import io.taskflow.messaging.command.schema.ContractDesk;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.suggestion.job.CommandRef;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.task.KnownTask;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells the sender of a command, as {@code command.rejected}, that nothing comes of what was accepted, and why. */
@Component
class CommandAnswers {

    private final ContractDesk desk;

    CommandAnswers(Outbox outbox) {
        desk = new ContractDesk(
                outbox,
                kind -> ProblemKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .title());
    }

    /** The task was deleted, closed or decided meanwhile, has such a proposal already, or no step towards it was found. */
    void nothingToPropose(Job job, @Nullable KnownTask task) {
        if (task == null || task.deleted()) {
            refuse(job, ProblemKind.NOT_FOUND, "not-found", "The task was deleted before anything could be proposed.");
        } else {
            refuse(job, ProblemKind.CONFLICT, "conflict", reason(job, task));
        }
    }

    private static String reason(Job job, KnownTask task) {
        if (task.status().isClosed()) {
            return "The task is " + task.status() + " by now.";
        }
        if (!task.wants(job.kind())) {
            return "The task has a priority by now: " + task.priority() + ".";
        }
        return "There is nothing to propose for the task as it is now, or such a proposal waits for a decision already.";
    }

    /** No engine had an answer, however often it was asked. */
    void givenUp(Job job) {
        refuse(job, ProblemKind.UNAVAILABLE, "unavailable", "No proposal could be made. It may be asked for again.");
    }

    private void refuse(Job job, ProblemKind problem, String kind, String detail) {
        CommandRef command = job.command();
        if (command != null) {
            var document = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", command.id())
                    .put("source", command.source())
                    .put("type", CommandTypes.SUGGESTION_REQUEST.type());
            var refusal = new CommandRefusedException(kind, problem.status().value(), detail);
            desk.refused(new RefusedCommand(command.sender(), document, refusal));
        }
    }
}
