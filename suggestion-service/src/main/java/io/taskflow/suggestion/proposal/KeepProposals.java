package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.job.Jobs;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends jobs: proposals, events, answers to commands and the jobs' own end commit together, or none of them does. */
@Service
class KeepProposals {

    private final Jobs jobs;
    private final Tasks tasks;
    private final Proposals proposals;
    private final Outbox outbox;
    private final CommandAnswers answers;
    private final EventTrace trace;

    KeepProposals(
            Jobs jobs, Tasks tasks, Proposals proposals, Outbox outbox, CommandAnswers answers, EventTrace trace) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.proposals = proposals;
        this.outbox = outbox;
        this.answers = answers;
        this.trace = trace;
    }

    /**
     * Keeps the proposals of tasks that still want one. A task may change right after, or have changed without this service
     * having heard of it: whoever decides on a proposal goes by its {@code taskVersion}.
     */
    @Transactional
    void keep(List<Outcome> outcomes) {
        Set<Job> mine =
                new HashSet<>(jobs.finish(outcomes.stream().map(Outcome::job).toList()));
        List<Outcome> ended = outcomes.stream()
                .filter(outcome -> mine.contains(outcome.job()))
                .toList();
        Map<UUID, KnownTask> now = tasks.findAll(
                ended.stream().map(outcome -> outcome.job().taskId()).toList());
        Set<UUID> added = proposals.addAll(ended.stream()
                .filter(outcome -> wants(now.get(outcome.job().taskId()), outcome.job()))
                .flatMap(NewProposal::of)
                .toList());
        for (Outcome outcome : ended) {
            Job job = outcome.job();
            SuggestionSnapshot proposal = outcome.proposal();
            trace.continueFrom(job.traceparent(), "suggestion-service.keep", () -> {
                if (proposal != null && added.contains(proposal.id())) {
                    outbox.append(ProposalEvents.created(proposal, job.command()));
                } else {
                    answers.nothingToPropose(job, now.get(job.taskId()));
                }
            });
        }
    }

    private static boolean wants(@Nullable KnownTask task, Job job) {
        return task != null && task.wants(job.kind());
    }

    /** Gives a job up, and tells the command that asked for it. */
    @Transactional
    void giveUp(Job job, String error) {
        if (jobs.giveUp(job, error)) {
            answers.givenUp(job);
        }
    }
}
