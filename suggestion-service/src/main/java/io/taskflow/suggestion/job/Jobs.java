package io.taskflow.suggestion.job;

import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.MessageContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Jobs from the event that asks for them until their effect is committed. */
@Repository
public class Jobs {

    private final JdbcClient jdbc;
    private final EventTrace trace;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Jobs(JdbcClient jdbc, EventTrace trace, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trace = trace;
        this.clock = clock;
        this.events = events;
    }

    /** Asks for a proposal of a priority, as part of the current transaction; a worker is woken when it commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(UUID taskId) {
        request(taskId, SuggestionKind.PRIORITY, null);
    }

    /**
     * The same on behalf of a command, which the proposal will answer; a job that nobody has begun and no other command has
     * asked for becomes its own.
     *
     * @return false if one that answers something else is on its way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean request(UUID taskId, SuggestionKind kind, @Nullable String correlationId) {
        int changed = jdbc.sql("""
                insert into suggestion_job
                  (task_id, kind, correlation_id, attempts, due_at, given_up, cause_id, traceparent, requested_at)
                values (:task, :kind, :correlation, 0, now(), false, :cause, :traceparent, :now)
                on conflict (task_id, kind) do update set correlation_id = excluded.correlation_id
                where suggestion_job.correlation_id is null and excluded.correlation_id is not null
                  and suggestion_job.attempts = 0""")
                .param("task", taskId)
                .param("kind", kind.name())
                .param("correlation", correlationId)
                .param("cause", MessageContext.messageId())
                .param("traceparent", trace.current())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new JobRequested());
        return changed == 1;
    }

    /** Takes the next job for the time of {@code lease}: it comes back by itself should the taker die. */
    Optional<Job> take(Duration lease) {
        return jdbc.sql("""
                update suggestion_job set attempts = attempts + 1, due_at = now() + make_interval(secs => :lease)
                where (task_id, kind) = (select task_id, kind from suggestion_job where not given_up and due_at <= now()
                                         order by due_at limit 1 for update skip locked)
                returning task_id, kind, correlation_id, attempts, cause_id, traceparent""")
                .param("lease", lease.toMillis() / 1000.0)
                .query(DataClassRowMapper.newInstance(Job.class))
                .optional();
    }

    /**
     * Ends the job, together with its effect.
     *
     * @return false if another worker has taken or ended it meanwhile: then there must be no effect
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(Job job) {
        return jdbc.sql("delete from suggestion_job where task_id = :task and kind = :kind and attempts = :attempts")
                        .param("task", job.taskId())
                        .param("kind", job.kind().name())
                        .param("attempts", job.attempts())
                        .update()
                == 1;
    }

    /** Puts the job back for later, or gives it up for an operator to look at. */
    void postpone(Job job, Duration delay, boolean giveUp, String error) {
        jdbc.sql("""
                update suggestion_job set due_at = now() + make_interval(secs => :delay), given_up = :giveUp, last_error = :error
                where task_id = :task and kind = :kind and attempts = :attempts""")
                .param("kind", job.kind().name())
                .param("delay", delay.toMillis() / 1000.0)
                .param("giveUp", giveUp)
                .param("error", error)
                .param("task", job.taskId())
                .param("attempts", job.attempts())
                .update();
    }

    /** A job was written in a transaction that may yet fail. */
    record JobRequested() {}
}
