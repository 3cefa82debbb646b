package io.taskflow.suggestion.command;

import io.taskflow.contracts.command.CommandTypes;
import io.taskflow.contracts.command.SuggestionRequest;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.messaging.command.Command;
import io.taskflow.messaging.command.CommandSubscriber;
import io.taskflow.messaging.command.CommandSubscription;
import io.taskflow.messaging.command.schema.ContractDesk;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.suggestion.directory.Integrations;
import io.taskflow.suggestion.directory.Integrations.Known;
import io.taskflow.suggestion.directory.Memberships;
import io.taskflow.suggestion.job.CommandRef;
import io.taskflow.suggestion.proposal.AskForProposal;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes requests for proposals: queue {@code suggestion-service.commands}. */
@Component
class CommandListener implements CommandSubscriber {
    private static final String INTEGRATION = "integration.";
    private static final int UUID_V7 = 7;
    private static final int BELOW_ITS_TIME = 16;

    /** Longer than any queue should be behind; who asks about an unknown task older than this is told at once. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    private final ContractDesk desk;
    private final Integrations integrations;
    private final Memberships memberships;
    private final Tasks tasks;
    private final AskForProposal proposals;
    private final Clock clock;

    CommandListener(
            Outbox outbox,
            Integrations integrations,
            Memberships memberships,
            Tasks tasks,
            AskForProposal proposals,
            Clock clock) {
        this.desk = new ContractDesk(outbox, Refusal::title);
        this.integrations = integrations;
        this.memberships = memberships;
        this.tasks = tasks;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public CommandSubscription commands() {
        return CommandSubscription.to("commands", desk).on(CommandTypes.SUGGESTION_REQUEST, this::request);
    }

    private void request(Command<SuggestionRequest> command) {
        try {
            UUID sender = memberOf(command.sender());
            KnownTask task = taskFor(sender, command.data().taskId());
            var asking = new CommandRef(command.id().toString(), command.source(), command.sender());
            proposals.ask(task, command.data().kind(), asking);
        } catch (ProblemException problem) {
            throw Refusal.of(problem);
        }
    }

    private UUID memberOf(String account) {
        if (!account.startsWith(INTEGRATION)) {
            throw stranger();
        }
        Known sender =
                integrations.withAccount(account).orElseThrow(() -> new UnheardOfException("sender", stranger()));
        if (!sender.active()) {
            throw stranger();
        }
        return sender.id();
    }

    /** The task, if the sender may have something proposed for it. */
    private KnownTask taskFor(UUID sender, UUID taskId) {
        KnownTask task = tasks.find(taskId).filter(known -> !known.deleted()).orElseThrow(() -> unknown(taskId));
        ProjectRole role =
                memberships.roleIn(task.projectId(), sender).orElseThrow(() -> ProblemException.notFound("task"));
        if (!role.includes(ProjectRole.EDITOR)) {
            throw ProblemException.forbidden(
                    "You are " + role + " in this project; this needs " + ProjectRole.EDITOR + ".");
        }
        return task;
    }

    /** A task's id says when it was made. */
    private RuntimeException unknown(UUID taskId) {
        boolean young = taskId.version() == UUID_V7
                && Duration.between(
                                        Instant.ofEpochMilli(taskId.getMostSignificantBits() >>> BELOW_ITS_TIME),
                                        clock.instant())
                                .abs()
                                .compareTo(ON_ITS_WAY)
                        < 0;
        ProblemException unknown = ProblemException.notFound("task");
        return young ? new UnheardOfException("task", unknown) : unknown;
    }

    private static ProblemException stranger() {
        return ProblemException.unauthorized(
                "The sender is no integration. An admin makes one with POST /api/admin/integrations.");
    }
}
