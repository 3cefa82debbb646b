package io.taskflow.suggestion.proposal;

import io.taskflow.messaging.event.EventTrace;
import io.taskflow.service.work.Backlog;
import io.taskflow.service.work.BacklogSize;
import io.taskflow.suggestion.engine.PastTask;
import io.taskflow.suggestion.engine.SuggesterTiming;
import io.taskflow.suggestion.foreground.Foreground;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.job.JobSettings;
import io.taskflow.suggestion.job.Jobs;
import io.taskflow.suggestion.priority.PriorityQuestions;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The proposals that are asked for: questions taken in one transaction, answered outside of any, kept in a second one. */
@Service
class ProposalBacklog implements Backlog<ProposalRequest> {

    private static final Logger log = LoggerFactory.getLogger(ProposalBacklog.class);

    /** On top of one answer: for the others of the batch, and the transaction that keeps them. */
    private static final Duration SPARE = Duration.ofSeconds(20);

    private final Jobs jobs;
    private final Tasks tasks;
    private final MakeProposal make;
    private final KeepProposals keep;
    private final SuggesterTiming engine;
    private final Foreground foreground;
    private final JobSettings settings;
    private final EventTrace trace;
    private final TransactionTemplate transaction;

    ProposalBacklog(
            Jobs jobs,
            Tasks tasks,
            MakeProposal make,
            KeepProposals keep,
            SuggesterTiming engine,
            Foreground foreground,
            JobSettings settings,
            EventTrace trace,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.make = make;
        this.keep = keep;
        this.engine = engine;
        this.foreground = foreground;
        this.settings = settings;
        this.trace = trace;
        this.transaction = transaction;
    }

    @Override
    public List<ProposalRequest> take(int limit) {
        engine.awaitReady();
        foreground.awaitPause();
        return Objects.requireNonNull(transaction.execute(status -> requests(limit)));
    }

    private List<ProposalRequest> requests(int limit) {
        List<Job> taken = jobs.take(limit, engine.longestAnswer().plus(SPARE));
        if (taken.isEmpty()) {
            return List.of();
        }
        Map<UUID, KnownTask> known =
                tasks.findAll(taken.stream().map(Job::taskId).toList());
        Map<UUID, List<PastTask>> histories = tasks.histories(
                known.values().stream().map(KnownTask::projectId).distinct().toList(), PriorityQuestions.HISTORY);
        return taken.stream().map(job -> request(job, known, histories)).toList();
    }

    private static ProposalRequest request(Job job, Map<UUID, KnownTask> known, Map<UUID, List<PastTask>> histories) {
        KnownTask task = known.get(job.taskId());
        List<PastTask> history = task == null ? List.of() : histories.getOrDefault(task.projectId(), List.of());
        return new ProposalRequest(job, task, history);
    }

    @Override
    public void work(List<ProposalRequest> requests) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ProposalRequest request : requests) {
            foreground.letPass();
            Job job = request.job();
            if (job.attempts() > settings.attempts()) {
                throw new IllegalStateException("taken " + job.attempts() + " times and never ended");
            }
            trace.continueFrom(job.traceparent(), "suggestion-service.job", () -> outcomes.add(make.of(request)));
        }
        keep.keep(outcomes);
    }

    @Override
    public void failed(ProposalRequest request, Throwable failure) {
        Job job = request.job();
        Optional<Duration> again = settings.retry().after(job.attempts());
        if (again.isPresent()) {
            jobs.postpone(job, again.get(), String.valueOf(failure));
        } else {
            keep.giveUp(job, String.valueOf(failure));
        }
        log.atWarn()
                .addKeyValue("taskId", job.taskId())
                .addKeyValue("attempts", job.attempts())
                .setCause(failure)
                .log(again.isPresent() ? "Proposal failed, it is tried again" : "Proposal given up, its job is kept");
    }

    @Override
    public BacklogSize size() {
        return jobs.size();
    }
}
