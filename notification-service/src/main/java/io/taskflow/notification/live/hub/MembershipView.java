package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.MemberSince;
import io.taskflow.notification.live.event.MembershipChange.ProjectGone;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which project at the place up to which the stream was read. Changes come from the stream and from the
 * database, in any order: one that is older than what is known changes nothing. Takes about 180 bytes for each membership.
 * Not safe for use by several threads.
 */
final class MembershipView {

    /** Position of what is known from the database: before all that the stream still holds. */
    static final long BEFORE_THE_STREAM = -1;

    private final Map<UUID, Map<UUID, MembershipState>> projectsByUser = new HashMap<>();
    private final Map<UUID, Gone> gone = new HashMap<>();

    private record Gone(long sequence, long position) {}

    /** Takes note of a change that stands at {@code position}. Whether the person's membership is another one now. */
    boolean apply(MembershipChange change, long position) {
        return switch (change) {
            case Joined joined -> put(joined.userId(), joined, known -> MembershipState.after(known, joined, position));
            case MemberSince stored -> put(stored.userId(), stored, known -> MembershipState.after(known, stored));
            case Left left -> put(left.userId(), left, known -> MembershipState.after(known, left, position));
            case ProjectGone deleted -> end(deleted, position);
        };
    }

    private boolean put(
            UUID userId, MembershipChange change, Function<@Nullable MembershipState, MembershipState> step) {
        Map<UUID, MembershipState> projects = projectsByUser.computeIfAbsent(userId, key -> new HashMap<>());
        MembershipState known = projects.get(change.projectId());
        MembershipState next = step.apply(known);
        projects.put(change.projectId(), next);
        return known == null ? next.member() : known.member() != next.member();
    }

    private boolean end(ProjectGone deleted, long position) {
        return gone.putIfAbsent(deleted.projectId(), new Gone(deleted.sequence(), position)) == null;
    }

    /** The projects whose events the person gets. */
    Set<UUID> projectsOf(UUID userId) {
        return projectsByUser.getOrDefault(userId, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().member() && !gone.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a person who comes back now may have this event of the past: only of time and projects of membership. */
    boolean maySee(UUID userId, LiveEvent event) {
        if (userId.equals(event.addressee())) {
            return true;
        }
        UUID projectId = event.projectId();
        MembershipState state = projectId == null ? null : state(userId, projectId);
        if (projectId == null || state == null || state.isBehind(event)) {
            return false;
        }
        Gone end = gone.get(projectId);
        return end == null ? state.member() : end.position() == event.position() && wasMemberUntil(end, state);
    }

    /**
     * Whether an event that is being read happened before the person's membership, which the database knew before the stream
     * told of it.
     */
    boolean comesTooEarly(UUID userId, LiveEvent event) {
        if (userId.equals(event.addressee()) || event.projectId() == null) {
            return false;
        }
        MembershipState state = state(userId, event.projectId());
        return state != null && state.isYoungerThan(event);
    }

    /** The database, asked after the deletion, knows the last members as people who left with it. */
    private static boolean wasMemberUntil(Gone end, MembershipState state) {
        return state.member() || state.sequence() == end.sequence();
    }

    /** Drops what ended before {@code position}: nothing in the log can ask for it any more. */
    void forgetEndedBefore(long position) {
        gone.keySet().removeIf(project -> {
            boolean old =
                    gone.getOrDefault(project, new Gone(0, Long.MAX_VALUE)).position() < position;
            if (old) {
                projectsByUser.values().forEach(projects -> projects.remove(project));
            }
            return old;
        });
        projectsByUser
                .values()
                .forEach(projects ->
                        projects.values().removeIf(state -> !state.member() && state.position() < position));
        projectsByUser.values().removeIf(Map::isEmpty);
    }

    private @Nullable MembershipState state(UUID userId, UUID projectId) {
        return projectsByUser.getOrDefault(userId, Map.of()).get(projectId);
    }
}
