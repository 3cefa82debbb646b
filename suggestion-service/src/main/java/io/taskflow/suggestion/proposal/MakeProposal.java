package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.subtask.Goal;
import io.taskflow.suggestion.subtask.ProposeSubtasks;
import io.taskflow.suggestion.subtask.ProposeSubtasks.Proposed;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Subtasks;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Asks the engine for the proposal that a job wants. Never inside of a transaction: the engine may take seconds. */
@Service
class MakeProposal {

    private static final int STEPS = 7;

    private final Suggester suggester;
    private final ProposeSubtasks propose;
    private final Subtasks subtasks;
    private final IdGenerator ids;
    private final Clock clock;

    MakeProposal(Suggester suggester, ProposeSubtasks propose, Subtasks subtasks, IdGenerator ids, Clock clock) {
        this.suggester = suggester;
        this.propose = propose;
        this.subtasks = subtasks;
        this.ids = ids;
        this.clock = clock;
    }

    Outcome of(ProposalRequest request) {
        Job job = request.job();
        KnownTask task = request.task();
        if (task == null || !task.wants(job.kind())) {
            return new Outcome(job, null, Spent.NOTHING);
        }
        return switch (job.kind()) {
            case PRIORITY -> priority(job, task, request);
            case SUBTASKS -> subtasks(job, task);
        };
    }

    private Outcome priority(Job job, KnownTask task, ProposalRequest request) {
        boolean background = job.command() == null;
        var question = new PriorityQuestion(
                task.title(),
                task.description(),
                task.dueAt(),
                clock.instant(),
                background,
                request.history(),
                task.projectId());
        var asked = Asked.of(clock, () -> suggester.priority(question));
        var proposal = ProposalEvents.proposed(ids.next(), task, question, asked.answer(), clock.instant());
        return new Outcome(job, proposal, asked.spent());
    }

    private Outcome subtasks(Job job, KnownTask task) {
        // Without the project's own work: the task may move on to people who may not read of that.
        var goal = new Goal(task.title(), task.description(), STEPS, null, subtasks.of(task.id()), null);
        var asked = Asked.of(clock, () -> propose.to(goal));
        Proposed proposed = asked.answer();
        SuggestionSnapshot proposal = proposed.steps().isEmpty()
                ? null
                : ProposalEvents.proposed(ids.next(), task, proposed, clock.instant());
        return new Outcome(job, proposal, asked.spent());
    }
}
