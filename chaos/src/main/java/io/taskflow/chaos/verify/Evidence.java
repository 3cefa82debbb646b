package io.taskflow.chaos.verify;

import io.taskflow.chaos.client.WrittenTask;
import io.taskflow.chaos.observe.Databases;
import io.taskflow.chaos.observe.Sighting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the promises are held against.
 *
 * @param written what clients were told
 * @param surprises answers that no fault explains
 * @param sightings each event once, in the order of first sighting
 * @param committed ids of all events that the databases' own logs say were committed
 * @param databases the tables
 */
public record Evidence(
        List<WrittenTask> written,
        List<String> surprises,
        List<Sighting> sightings,
        Set<String> committed,
        Databases databases) {

    Map<String, StoredTask> storedTasks() {
        return databases
                .list(
                        "task_service",
                        "SELECT id, version, coalesce(description, ''), deleted_at IS NOT NULL FROM task",
                        row -> new StoredTask(row.getString(1), row.getLong(2), row.getString(3), row.getBoolean(4)))
                .stream()
                .collect(Collectors.toMap(StoredTask::id, Function.identity()));
    }

    /** How often each text comes in the first column of an answer. */
    Map<String, Long> counts(String database, String sql) {
        return databases.list(database, sql, row -> row.getString(1)).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
