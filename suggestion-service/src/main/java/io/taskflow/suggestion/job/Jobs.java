package io.taskflow.suggestion.job;

import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.MessageContext;
import io.taskflow.service.work.BacklogSize;
import io.taskflow.service.work.WakeUp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Jobs from the event that asks for them until their effect is committed. */
@Repository
public class Jobs {

    private static final double MILLIS = 1000.0;

    /** The table's statistics never are those of now, and what was done a moment ago still fills its pages: only indexes pass over it. */
    private static final String BY_INDEX =
            "set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off;"
                    + " set local enable_hashjoin = off; set local enable_mergejoin = off";

    private final JdbcClient jdbc;
    private final EventTrace trace;
    private final Clock clock;
    private final WakeUp wakeUp;

    Jobs(JdbcClient jdbc, EventTrace trace, Clock clock, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.trace = trace;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    /** Asks for a proposal of a priority, as part of the current transaction; the worker is woken when it commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(UUID taskId) {
        request(taskId, SuggestionKind.PRIORITY, null);
    }

    /**
     * The same on behalf of a command, which will be answered. A job that nobody has begun and no other command has asked
     * for becomes its own; one that was given up begins anew.
     *
     * @return false if one that answers something else is on its way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean request(UUID taskId, SuggestionKind kind, @Nullable CommandRef command) {
        int changed = jdbc.sql("""
                insert into suggestion_job (task_id, kind, correlation_id, command_source, command_sender, attempts, due_at,
                    given_up, cause_id, traceparent, requested_at)
                values (:task, :kind, :command, :source, :sender, 0, now(), false, :cause, :traceparent, :now)
                on conflict (task_id, kind) do update set correlation_id = excluded.correlation_id,
                    command_source = excluded.command_source, command_sender = excluded.command_sender, attempts = 0,
                    due_at = excluded.due_at, given_up = false, cause_id = excluded.cause_id,
                    traceparent = excluded.traceparent, requested_at = excluded.requested_at
                where suggestion_job.given_up or (suggestion_job.correlation_id is null
                  and excluded.correlation_id is not null and suggestion_job.attempts = 0)""")
                .param("task", taskId)
                .param("kind", kind.name())
                .param("command", command == null ? null : command.id())
                .param("source", command == null ? null : command.source())
                .param("sender", command == null ? null : command.sender())
                .param("cause", MessageContext.messageId())
                .param("traceparent", trace.current())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        wakeUp.afterCommit();
        return changed == 1;
    }

    /** Takes up to {@code limit} jobs for the time of {@code lease}: they come back by themselves should the taker die. */
    @Transactional
    public List<Job> take(int limit, Duration lease) {
        jdbc.sql(BY_INDEX).update();
        return jdbc.sql("""
                with due as (
                    select task_id, kind from suggestion_job where not given_up and due_at <= now()
                    order by due_at limit :limit for update skip locked)
                update suggestion_job job set attempts = attempts + 1, due_at = now() + make_interval(secs => :lease)
                from due where job.task_id = due.task_id and job.kind = due.kind
                returning\s""" + JobRow.COLUMNS)
                .param("limit", limit)
                .param("lease", lease.toMillis() / MILLIS)
                .query(JobRow::of)
                .list();
    }

    /**
     * Ends jobs, together with their effects.
     *
     * @return those that were still the caller's; of the others, which somebody has taken or ended meanwhile, there must be
     *     no effect
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Job> finish(List<Job> jobs) {
        return jdbc.sql("""
                delete from suggestion_job job using unnest(:tasks::uuid[], :kinds::text[], :attempts::int[])
                    as mine(task_id, kind, attempts)
                where job.task_id = mine.task_id and job.kind = mine.kind and job.attempts = mine.attempts
                returning\s""" + JobRow.COLUMNS)
                .param(
                        "tasks",
                        jobs.stream().map(job -> job.taskId().toString()).toArray(String[]::new))
                .param("kinds", jobs.stream().map(job -> job.kind().name()).toArray(String[]::new))
                .param("attempts", jobs.stream().map(Job::attempts).toArray(Integer[]::new))
                .query(JobRow::of)
                .list();
    }

    /** Puts a job back for later, unless somebody else has taken it meanwhile. */
    public void postpone(Job job, Duration delay, String error) {
        jdbc.sql("""
                update suggestion_job set due_at = now() + make_interval(secs => :delay), last_error = :error
                where task_id = :task and kind = :kind and attempts = :attempts and not given_up""")
                .param("delay", delay.toMillis() / MILLIS)
                .param("error", error)
                .param("task", job.taskId())
                .param("kind", job.kind().name())
                .param("attempts", job.attempts())
                .update();
    }

    /**
     * Keeps a job for an operator to look at; it is tried again only if somebody asks anew. Its command is to be answered now, so
     * that the job forgets it: whoever sets the job going again brings no second answer about.
     *
     * @return false if it is somebody else's by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveUp(Job job, String error) {
        return jdbc.sql("""
                update suggestion_job set due_at = now(), given_up = true, last_error = :error, correlation_id = null,
                    command_source = null, command_sender = null
                where task_id = :task and kind = :kind and attempts = :attempts and not given_up""")
                        .param("error", error)
                        .param("task", job.taskId())
                        .param("kind", job.kind().name())
                        .param("attempts", job.attempts())
                        .update()
                == 1;
    }

    /** How many wait and how many were given up, each counted up to 100,000. */
    public BacklogSize size() {
        return jdbc.sql("""
                select count(*) filter (where not given_up) as waiting, count(*) filter (where given_up) as given_up,
                    coalesce(extract(epoch from now() - min(requested_at) filter (where not given_up)), 0) as oldest
                from (select given_up, requested_at from suggestion_job limit 100000) jobs""")
                .query((row, number) ->
                        new BacklogSize(row.getLong("waiting"), row.getLong("given_up"), Duration.ofMillis((long)
                                (row.getDouble("oldest") * MILLIS))))
                .single();
    }
}
