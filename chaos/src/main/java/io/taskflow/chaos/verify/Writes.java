package io.taskflow.chaos.verify;

import io.taskflow.chaos.client.WrittenTask;
import io.taskflow.chaos.observe.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was acknowledged over HTTP is there, and happened once. */
record Writes(Evidence evidence) {

    PromiseResult acknowledgedArePresent() {
        List<String> broken = new ArrayList<>(evidence.surprises());
        Map<String, StoredTask> stored = evidence.storedTasks();
        Map<String, Set<String>> told = tokensByTask();
        long compared = 0;
        for (WrittenTask task : evidence.written()) {
            StoredTask row = stored.get(task.id());
            compared += task.tokens().size() + (task.deleted() ? 1 : 0);
            if (row == null) {
                broken.add("task " + task.id() + " was acknowledged and is not in the database");
            } else if (!row.token().equals(task.tokens().getLast())) {
                broken.add("task " + task.id() + " holds " + row.token() + ", last acknowledged was "
                        + task.tokens().getLast());
            } else if (row.deleted() != task.deleted()) {
                broken.add("task " + task.id() + " deleted: " + row.deleted() + ", acknowledged: " + task.deleted());
            }
            task.tokens().stream()
                    .filter(token -> !told.getOrDefault(task.id(), Set.of()).contains(token))
                    .forEach(token -> broken.add("write " + token + " to task " + task.id() + " left no event"));
        }
        return new PromiseResult("every acknowledged HTTP write is present", compared, broken);
    }

    /** A token names one create request, however often it was sent. */
    PromiseResult createdOnce() {
        Map<String, String> taskOf = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (Sighting seen : evidence.sightings()) {
            if (seen.type().equals(Sighting.CREATED)) {
                String other = taskOf.putIfAbsent(Objects.requireNonNullElse(seen.token(), "?"), seen.subject());
                if (other != null) {
                    broken.add("request " + seen.token() + " made the tasks " + other + " and " + seen.subject());
                }
            }
        }
        return new PromiseResult("a create sent again with its idempotency key creates once", taskOf.size(), broken);
    }

    private Map<String, Set<String>> tokensByTask() {
        Map<String, Set<String>> tokens = new HashMap<>();
        for (Sighting seen : evidence.sightings()) {
            if (seen.isOfTask()) {
                tokens.computeIfAbsent(seen.subject(), task -> new HashSet<>())
                        .add(Objects.requireNonNullElse(seen.token(), ""));
            }
        }
        return tokens;
    }
}
