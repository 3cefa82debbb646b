package io.taskflow.suggestion.habit;

import io.taskflow.suggestion.engine.local.habit.DecidedTask;
import io.taskflow.suggestion.engine.local.habit.Habit;
import io.taskflow.suggestion.engine.local.habit.ProjectHabits;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Learns a project's habit when it is first asked for, and again in the background when its decisions have changed since: whoever
 * asks meanwhile has the one before.
 */
@Component
class LearnedHabits implements ProjectHabits {

    private final Map<UUID, Object> underWay = new ConcurrentHashMap<>();
    private final Decisions decisions;
    private final HabitCache cache;
    private final Relearning relearning;
    private final HabitSettings settings;
    private final Clock clock;

    LearnedHabits(Decisions decisions, Relearning relearning, HabitSettings settings, Clock clock) {
        this.decisions = decisions;
        this.cache = new HabitCache(settings.remembered());
        this.relearning = relearning;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Habit> of(UUID projectId) {
        Learned known = cache.find(projectId);
        if (known == null || hadTooLittle(known)) {
            return Optional.ofNullable(learnOnce(projectId).habit());
        }
        if (stale(known)) {
            relearning.soon(projectId, () -> refresh(projectId, known));
        }
        return Optional.ofNullable(known.habit());
    }

    /** Too few decisions to learn from when last looked at: whoever asks next looks again. */
    private boolean hadTooLittle(Learned known) {
        return known.habit() == null && stale(known);
    }

    /** Whoever asks for it at the same time waits for the one who learns it. */
    private Learned learnOnce(UUID projectId) {
        synchronized (underWay.computeIfAbsent(projectId, id -> new Object())) {
            try {
                Learned meanwhile = cache.find(projectId);
                return meanwhile == null || hadTooLittle(meanwhile) ? learn(projectId) : meanwhile;
            } finally {
                underWay.remove(projectId);
            }
        }
    }

    private boolean stale(Learned known) {
        return clock.instant().isAfter(known.lookedAt().plus(settings.fresh()));
    }

    private void refresh(UUID projectId, Learned known) {
        if (decisions.fingerprint(projectId).equals(known.fingerprint())) {
            cache.put(projectId, known.lookedAt(clock.instant()));
        } else {
            learn(projectId);
        }
    }

    private Learned learn(UUID projectId) {
        Instant now = clock.instant();
        String fingerprint = decisions.fingerprint(projectId);
        List<DecidedTask> tasks = decisions.of(projectId);
        var learned = new Learned(tasks.size() < Habit.FEWEST ? null : Habit.learn(tasks), fingerprint, now);
        cache.put(projectId, learned);
        return learned;
    }

    @Override
    public Map<UUID, Name> names(UUID projectId, Collection<UUID> taskIds) {
        return decisions.names(projectId, taskIds);
    }
}
