package io.taskflow.chaos.verify;

import io.taskflow.chaos.observe.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What consumers made of the events, each effect once. */
record Effects(Evidence evidence) {

    private static final String SUGGESTIONS = "suggestion_service";
    private static final String NOTIFICATIONS = "notification_service";

    /** What watchers are told stands in the inbox alone. */
    private static final String MAILED = "kind NOT IN ('COMMENTED', 'STATUS_CHANGED')";

    PromiseResult notifications() {
        Map<String, Long> expected = evidence.sightings().stream()
                .filter(seen -> seen.assigned() != null)
                .collect(Collectors.groupingBy(seen -> seen.id() + " to " + seen.assigned(), Collectors.counting()));
        Map<String, Long> found = evidence.counts(
                NOTIFICATIONS, "SELECT event_id || ' to ' || user_id FROM notification WHERE " + MAILED);
        return new PromiseResult(
                "one inbox notification per assignment", expected.size(), differences(expected, found));
    }

    PromiseResult emails() {
        Map<String, Long> expected =
                evidence.counts(NOTIFICATIONS, "SELECT task_id || ' to ' || user_id FROM notification WHERE " + MAILED);
        Map<String, Long> found =
                evidence.counts(NOTIFICATIONS, "SELECT task_id || ' to ' || user_id FROM email WHERE state = 'SENT'");
        return new PromiseResult("one e-mail sent per notification", expected.size(), differences(expected, found));
    }

    /** A task that was given a priority, closed or deleted meanwhile may have one or none. */
    PromiseResult suggestions() {
        Map<String, Long> found = evidence.counts(SUGGESTIONS, "SELECT task_id FROM suggestion");
        Map<String, Boolean> wants = wantsPriority();
        List<String> broken = new ArrayList<>();
        wants.forEach((task, wanted) -> {
            long count = found.getOrDefault(task, 0L);
            if (count > 1 || (wanted && count == 0)) {
                broken.add("task " + task + " has " + count + " suggestions");
            }
        });
        found.keySet().stream()
                .filter(task -> !wants.containsKey(task))
                .forEach(task -> broken.add("task " + task + " has a suggestion and was never seen"));
        return new PromiseResult("one suggestion per task that wants a priority", wants.size(), broken);
    }

    /** Deleted tasks take no more suggestions, so only the others are compared. */
    PromiseResult suggestionsArrive() {
        Set<String> deleted = Set.copyOf(evidence.databases()
                .list("task_service", "SELECT id FROM task WHERE deleted_at IS NOT NULL", row -> row.getString(1)));
        Map<String, Long> made = onLivingTasks(SUGGESTIONS, "suggestion", deleted);
        Map<String, Long> arrived = onLivingTasks("task_service", "task_suggestion", deleted);
        return new PromiseResult("each suggestion is on its task, once", made.size(), differences(made, arrived));
    }

    private Map<String, Long> onLivingTasks(String database, String table, Set<String> deleted) {
        Map<String, Long> counts = new HashMap<>();
        evidence
                .databases()
                .list(database, "SELECT id, task_id FROM " + table, row -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .filter(row -> !deleted.contains(row.getLast()))
                .forEach(row -> counts.merge(row.getFirst(), 1L, Long::sum));
        return counts;
    }

    /** The projection of the tasks, row by row, against the truth. */
    PromiseResult projections() {
        String columns = "SELECT id || ' version ' || version || ' deleted ' || ";
        Map<String, Long> truth = evidence.counts("task_service", columns + "(deleted_at IS NOT NULL) FROM task");
        Map<String, Long> heard = evidence.counts(SUGGESTIONS, columns + "deleted FROM task");
        return new PromiseResult(
                "what consumers know of tasks equals the tasks", truth.size(), differences(truth, heard));
    }

    private Map<String, Boolean> wantsPriority() {
        Map<String, Boolean> wants = new HashMap<>();
        evidence.sightings().stream()
                .filter(Sighting::isOfTask)
                .forEach(seen -> wants.merge(seen.subject(), seen.wantsPriority(), Boolean::logicalAnd));
        return wants;
    }

    private static List<String> differences(Map<String, Long> expected, Map<String, Long> found) {
        Set<String> all = new HashSet<>(expected.keySet());
        all.addAll(found.keySet());
        return all.stream()
                .filter(key -> !expected.getOrDefault(key, 0L).equals(found.getOrDefault(key, 0L)))
                .map(key ->
                        key + ": expected " + expected.getOrDefault(key, 0L) + ", found " + found.getOrDefault(key, 0L))
                .toList();
    }
}
