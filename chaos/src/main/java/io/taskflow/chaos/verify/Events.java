package io.taskflow.chaos.verify;

import io.taskflow.chaos.observe.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was committed is told, nothing else is, and in order. */
record Events(Evidence evidence) {

    PromiseResult committedAreSeen() {
        Set<String> seen = evidence.sightings().stream().map(Sighting::id).collect(Collectors.toSet());
        List<String> broken = evidence.committed().stream()
                .filter(id -> !seen.contains(id))
                .map(id -> "event " + id + " was committed and never seen")
                .toList();
        return new PromiseResult(
                "every committed change's event was seen at least once",
                evidence.committed().size(),
                broken);
    }

    PromiseResult nothingElseIsSeen() {
        List<String> broken = evidence.sightings().stream()
                .filter(seen -> !evidence.committed().contains(seen.id()))
                .map(seen -> seen.type() + " " + seen.id() + " was seen and never committed")
                .toList();
        return new PromiseResult(
                "no event of a change that was rolled back",
                evidence.sightings().size(),
                broken);
    }

    /** Each version of a task has one event, up to the version that is stored. */
    PromiseResult versionsAreComplete() {
        Map<String, Set<Long>> told = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (Sighting seen : evidence.sightings()) {
            if (seen.isOfTask()
                    && !told.computeIfAbsent(seen.subject(), task -> new HashSet<>())
                            .add(seen.sequence())) {
                broken.add("task " + seen.subject() + " has two events of version " + seen.sequence());
            }
        }
        Map<String, StoredTask> stored = evidence.storedTasks();
        stored.values().stream()
                .filter(task -> told.getOrDefault(task.id(), Set.of()).size() != task.version())
                .forEach(task -> broken.add("task " + task.id() + " is at version " + task.version() + ", seen were "
                        + told.getOrDefault(task.id(), Set.of())));
        return new PromiseResult("one event for each version of each task in the database", stored.size(), broken);
    }

    /** A change that two events tell of (a project and its first member) gives both the same sequence. */
    PromiseResult inOrder() {
        Map<String, Sighting> last = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (Sighting seen : evidence.sightings()) {
            Sighting before = last.put(seen.subject(), seen);
            if (before != null && !mayFollow(seen, before)) {
                broken.add("%s %s of %s with sequence %d came first after sequence %d"
                        .formatted(seen.type(), seen.id(), seen.subject(), seen.sequence(), before.sequence()));
            }
        }
        return new PromiseResult(
                "order per aggregate: first sightings ascend in sequence",
                evidence.sightings().size(),
                broken);
    }

    private static boolean mayFollow(Sighting seen, Sighting before) {
        return seen.sequence() > before.sequence()
                || (seen.sequence() == before.sequence() && !seen.type().equals(before.type()));
    }
}
