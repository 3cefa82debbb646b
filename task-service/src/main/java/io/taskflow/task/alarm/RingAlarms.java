package io.taskflow.task.alarm;

import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.task.alarm.AlarmTable.Alarm;
import io.taskflow.task.directory.People;
import io.taskflow.task.task.TaskEvents;
import io.taskflow.task.task.TaskRows;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what has come of tasks, each once: what it tells of is gone with the same commit, and whoever comes second passes over the task. */
@Service
class RingAlarms {
    private final JdbcClient jdbc;
    private final AlarmTable table;
    private final People people;
    private final TaskEvents events;
    private final AlarmSettings settings;
    private final Clock clock;

    RingAlarms(
            JdbcClient jdbc, AlarmTable table, People people, TaskEvents events, AlarmSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.people = people;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells what there is to tell of these tasks. Those that somebody is changing at this moment wait for the next time. */
    @Transactional
    void ring(Collection<UUID> tasks) {
        Map<UUID, Found> held = new HashMap<>();
        lock(tasks).forEach(found -> held.put(found.task().id(), found));
        if (held.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        // Rows first: who moves to another zone holds them, and is through then.
        List<Alarm> alarms = table.due(held.keySet(), now);
        Map<UUID, ZoneId> zones =
                people.timeZones(held.values().stream().map(Found::concerned).toList());
        for (Alarm alarm : alarms) {
            Found found = Objects.requireNonNull(held.get(alarm.taskId()));
            ZoneId zone = zones.getOrDefault(found.concerned(), ZoneOffset.UTC);
            ring(alarm, found, new Moments(found.task(), zone, settings), now);
        }
    }

    private void ring(Alarm alarm, Found found, Moments moments, Instant now) {
        Optional<Instant> moment = moments.of(alarm.alarm());
        if (found.isOver()) {
            table.putOff(alarm, null);
        } else if (moment.isPresent() && moment.get().isAfter(now)) {
            table.putOff(alarm, moment.get());
        } else {
            table.end(alarm);
            moment.filter(at -> !isPast(alarm, at)
                            && !found.hasSlept(alarm, at)
                            && !moments.isPointless(alarm.alarm(), at, now))
                    .ifPresent(at -> tell(alarm.alarm(), found.task()));
        }
    }

    /** Nobody is reminded of what had passed when they said it; what is due or late is so from when it was said. */
    private static boolean isPast(Alarm alarm, Instant moment) {
        return !Moments.DUE.contains(alarm.alarm()) && moment.isBefore(alarm.since());
    }

    private void tell(String alarm, TaskSnapshot task) {
        switch (alarm) {
            case Moments.DUE_SOON -> events.dueSoon(task);
            case Moments.OVERDUE -> events.overdue(task);
            default -> events.reminder(task, alarm);
        }
    }

    private List<Found> lock(Collection<UUID> tasks) {
        return jdbc.sql("""
                select %s, t.deleted_at is not null or p.deleted_at is not null or p.archived_at is not null as resting, p.resumed_at
                from task t join project p on p.id = t.project_id where t.id in (:tasks)
                order by t.id for no key update of t skip locked for key share of p skip locked""".formatted(TaskRows.COLUMNS))
                .param("tasks", tasks)
                .query((row, number) -> new Found(
                        TaskRows.read(row, number).snapshot(),
                        row.getBoolean("resting"),
                        row.getObject("resumed_at", OffsetDateTime.class)))
                .list();
    }

    /**
     * A task that is held, and its project lest that be archived, or cease to be, at this moment.
     *
     * @param resting whether it is deleted, or its project is deleted or archived
     * @param resumedAt when its project last ceased to be archived; null if it never was
     */
    private record Found(
            TaskSnapshot task, boolean resting, @Nullable OffsetDateTime resumedAt) {

        boolean isOver() {
            return resting || task.status().isClosed();
        }

        /** Nobody is told afterwards what came while the project was archived, lest all of it come at once; only what is due soon still is so. */
        boolean hasSlept(Alarm alarm, Instant moment) {
            return resumedAt != null
                    && !alarm.alarm().equals(Moments.DUE_SOON)
                    && moment.isBefore(resumedAt.toInstant())
                    && alarm.since().isBefore(resumedAt.toInstant());
        }

        UUID concerned() {
            return Objects.requireNonNullElse(task.assigneeId(), task.reporterId());
        }
    }
}
