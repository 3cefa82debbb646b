package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.ProjectGone;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which project at the place up to which the stream was read. Changes come from the stream and from the
 * database, in any order: one that is older than what is known changes nothing. Takes about 150 bytes for each membership.
 * Not safe for use by several threads.
 */
final class MembershipView {

    /** Position of what is known from the database: before all that the stream still holds. */
    static final long BEFORE_THE_STREAM = -1;

    private final Map<UUID, Map<UUID, Standing>> projectsByUser = new HashMap<>();
    private final Map<UUID, Gone> gone = new HashMap<>();

    /**
     * A person's standing in a project.
     *
     * @param sequence the project's version that says so
     * @param position where it became so
     */
    private record Standing(boolean member, long sequence, long position) {}

    private record Gone(long sequence, long position) {}

    /** Takes note of a change that stands at {@code position}. Whether the person's membership is another one now. */
    boolean apply(MembershipChange change, long position) {
        return switch (change) {
            case Joined joined -> put(joined.userId(), joined, true, position);
            case Left left -> put(left.userId(), left, false, position);
            case ProjectGone deleted -> end(deleted, position);
        };
    }

    private boolean put(UUID userId, MembershipChange change, boolean member, long position) {
        Map<UUID, Standing> projects = projectsByUser.computeIfAbsent(userId, key -> new HashMap<>());
        Standing known = projects.get(change.projectId());
        if (known != null && known.sequence() >= change.sequence()) {
            return false;
        }
        if (known == null || known.member() != member) {
            projects.put(change.projectId(), new Standing(member, change.sequence(), position));
            return known != null || member;
        }
        // A new role is no new membership: what was visible before stays so.
        projects.put(change.projectId(), new Standing(member, change.sequence(), known.position()));
        return false;
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
        Standing standing = projectId == null ? null : standing(userId, projectId);
        if (projectId == null || standing == null || event.position() < standing.position()) {
            return false;
        }
        Gone end = gone.get(projectId);
        return end == null ? standing.member() : end.position() == event.position() && wasMemberUntil(end, standing);
    }

    /** The database, asked after the deletion, knows the last members as people who left with it. */
    private static boolean wasMemberUntil(Gone end, Standing standing) {
        return standing.member() || standing.sequence() == end.sequence();
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
                        projects.values().removeIf(standing -> !standing.member() && standing.position() < position));
        projectsByUser.values().removeIf(Map::isEmpty);
    }

    private @Nullable Standing standing(UUID userId, UUID projectId) {
        return projectsByUser.getOrDefault(userId, Map.of()).get(projectId);
    }
}
