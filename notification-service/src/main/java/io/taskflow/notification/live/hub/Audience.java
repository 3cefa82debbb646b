package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is connected, found by person and by project, so that passing an event on costs what its listeners cost, however many
 * others are connected. Not safe for use by several threads.
 */
final class Audience {

    private final Map<UUID, Set<Backlog>> byUser = new HashMap<>();
    private final Map<UUID, Set<Backlog>> byProject = new HashMap<>();

    void add(Backlog subscriber, Collection<UUID> projects) {
        put(byUser, subscriber.subscriber().userId(), subscriber);
        projects.forEach(project -> put(byProject, project, subscriber));
    }

    void remove(Subscriber subscriber, Collection<UUID> projects) {
        of(subscriber.userId()).stream()
                .filter(place -> place.subscriber().equals(subscriber))
                .findFirst()
                .ifPresent(place -> remove(place, projects));
    }

    private void remove(Backlog place, Collection<UUID> projects) {
        drop(byUser, place.subscriber().userId(), place);
        projects.forEach(project -> drop(byProject, project, place));
    }

    void join(UUID userId, UUID projectId) {
        of(userId).forEach(subscriber -> put(byProject, projectId, subscriber));
    }

    void leave(UUID userId, UUID projectId) {
        of(userId).forEach(subscriber -> drop(byProject, projectId, subscriber));
    }

    void close(UUID projectId) {
        byProject.remove(projectId);
    }

    /** The connections of a person. */
    Set<Backlog> of(UUID userId) {
        return byUser.getOrDefault(userId, Set.of());
    }

    /** Everybody who may see the event now. */
    Set<Backlog> of(LiveEvent event) {
        Set<Backlog> members =
                event.projectId() == null ? Set.of() : byProject.getOrDefault(event.projectId(), Set.of());
        if (event.addressee() == null || of(event.addressee()).isEmpty()) {
            return members;
        }
        Set<Backlog> all = new HashSet<>(members);
        all.addAll(of(event.addressee()));
        return all;
    }

    /** Everybody. */
    Collection<Set<Backlog>> all() {
        return byUser.values();
    }

    private static void put(Map<UUID, Set<Backlog>> index, UUID key, Backlog subscriber) {
        index.computeIfAbsent(key, missing -> new HashSet<>()).add(subscriber);
    }

    private static void drop(Map<UUID, Set<Backlog>> index, UUID key, Backlog subscriber) {
        index.computeIfPresent(key, (found, subscribers) -> {
            subscribers.remove(subscriber);
            return subscribers.isEmpty() ? null : subscribers;
        });
    }
}
