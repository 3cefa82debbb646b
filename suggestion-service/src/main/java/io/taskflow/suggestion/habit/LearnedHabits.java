package io.taskflow.suggestion.habit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.springframework.stereotype.Component;

/**
 * Learns a project's habit when it is first asked for, and again in the background when its decisions have changed since: whoever
 * asks meanwhile has the one before.
 */
@Component
class LearnedHabits implements ProjectHabits {

    private final Decisions decisions;
    private final Cache<UUID, Learned> known;
    private final Relearning relearning;
    private final HabitSettings settings;
    private final Clock clock;

    LearnedHabits(Decisions decisions, Relearning relearning, HabitSettings settings, Clock clock) {
        this.decisions = decisions;
        this.known = Caffeine.newBuilder()
                .maximumWeight(settings.remembered())
                .weigher((UUID project, Learned learned) -> learned.size())
                .executor(Runnable::run)
                .build();
        this.relearning = relearning;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Habit> of(UUID projectId) {
        Learned before = known.getIfPresent(projectId);
        if (before == null || hadTooLittle(before)) {
            return Optional.ofNullable(learnOnce(projectId).habit());
        }
        if (stale(before)) {
            relearning.soon(projectId, () -> refresh(projectId, before));
        }
        return Optional.ofNullable(before.habit());
    }

    /** Too few decisions to learn from when last looked at: whoever asks next looks again. */
    private boolean hadTooLittle(Learned learned) {
        return learned.habit() == null && stale(learned);
    }

    /** Whoever asks for it at the same time waits for the one who learns it. */
    private Learned learnOnce(UUID projectId) {
        return known.asMap()
                .compute(
                        projectId,
                        (id, meanwhile) -> meanwhile == null || hadTooLittle(meanwhile) ? learn(id) : meanwhile);
    }

    private boolean stale(Learned learned) {
        return clock.instant().isAfter(learned.lookedAt().plus(settings.fresh()));
    }

    private void refresh(UUID projectId, Learned before) {
        boolean same = decisions.fingerprint(projectId).equals(before.fingerprint());
        known.put(projectId, same ? before.lookedAt(clock.instant()) : learn(projectId));
    }

    private Learned learn(UUID projectId) {
        Instant now = clock.instant();
        String fingerprint = decisions.fingerprint(projectId);
        List<DecidedTask> tasks = decisions.of(projectId);
        return new Learned(tasks.size() < Habit.FEWEST ? null : Habit.learn(tasks), fingerprint, now);
    }

    @Override
    public Map<UUID, Name> names(UUID projectId, Collection<UUID> taskIds) {
        return decisions.names(projectId, taskIds);
    }
}
