package io.taskflow.suggestion.proposal;

import io.taskflow.service.id.IdGenerator;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.task.KnownTask;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Asks the engine for the proposal that a job wants. Never inside of a transaction: the engine may take seconds. */
@Service
class MakeProposal {

    private static final int STEPS = 7;

    private final Suggester suggester;
    private final IdGenerator ids;
    private final Clock clock;

    MakeProposal(Suggester suggester, IdGenerator ids, Clock clock) {
        this.suggester = suggester;
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
        var question = new SubtaskQuestion(task.title(), task.description(), STEPS);
        var asked = Asked.of(clock, () -> suggester.subtasks(question));
        SubtaskAnswer answer = asked.answer();
        return answer.subtasks().isEmpty()
                ? new Outcome(job, null, asked.spent())
                : new Outcome(
                        job,
                        ProposalEvents.proposed(ids.next(), task, question, answer, clock.instant()),
                        asked.spent());
    }
}
