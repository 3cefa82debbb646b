package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.job.Jobs;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Tasks;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a job: proposal, event and the job's own end commit together, or none of them does. */
@Service
class KeepProposal {

    private final Jobs jobs;
    private final Tasks tasks;
    private final Proposals proposals;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;

    KeepProposal(
            Jobs jobs, Tasks tasks, Proposals proposals, Outbox outbox, IdGenerator ids, Clock clock) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.proposals = proposals;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps the answer as a proposal, unless the task got a priority, was closed or deleted while the engine thought. */
    @Transactional
    void priority(Job job, KnownTask asked, PriorityQuestion question, PriorityAnswer answer) {
        boolean mine = jobs.finish(job);
        if (mine
                && tasks.findLocked(asked.id()).filter(KnownTask::wantsPriority).isPresent()) {
            SuggestionSnapshot proposal = ProposalEvents.proposed(ids.next(), asked, question, answer, clock.instant());
            keep(job, proposal);
        }
    }

    /** Keeps the steps as a proposal, unless the task was closed or deleted while the engine thought. */
    @Transactional
    void subtasks(Job job, KnownTask asked, SubtaskQuestion question, SubtaskAnswer answer) {
        boolean mine = jobs.finish(job);
        if (mine
                && tasks.findLocked(asked.id()).filter(KnownTask::wantsSubtasks).isPresent()) {
            keep(job, ProposalEvents.proposed(ids.next(), asked, question, answer, clock.instant()));
        }
    }

    private void keep(Job job, SuggestionSnapshot proposal) {
        if (proposals.add(proposal, job.causeId())) {
            outbox.append(ProposalEvents.created(proposal, job.correlationId()));
        }
    }

    /** Ends a job for which there is nothing to propose any more. */
    @Transactional
    void nothing(Job job) {
        jobs.finish(job);
    }
}
