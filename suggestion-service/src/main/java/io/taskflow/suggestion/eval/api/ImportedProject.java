package io.taskflow.suggestion.eval.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A project that is made for a measurement, with tasks in their order, and deleted at its end. */
public final class ImportedProject implements AutoCloseable {
    private static final int TITLE = 200;
    private static final int DESCRIPTION = 20_000;

    /** Characters of one call, so that no body is larger than the megabyte that is allowed. */
    private static final int LARGEST_CALL = 200_000;

    private static final int MOST_OPERATIONS = 500;

    private final RunningSystem system;
    private final String id;
    private final List<String> taskIds = new ArrayList<>();

    /** A task to import: cut to what a task may have. */
    public record Text(
            String title,
            @Nullable String description,
            @Nullable String priority) {
        public Text {
            title = cut(title.replaceAll("\\p{Cntrl}|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " "), TITLE)
                    .strip();
            title = title.isEmpty() ? "untitled" : title;
            description = description == null ? null : cut(description.replace("\0", ""), DESCRIPTION);
        }

        private static String cut(String text, int most) {
            return text.codePointCount(0, text.length()) <= most
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, most));
        }

        private Map<String, Object> fields() {
            Map<String, Object> fields = new HashMap<>(Map.of("title", title));
            if (description != null) {
                fields.put("description", description);
            }
            if (priority != null) {
                fields.put("priority", priority);
            }
            return fields;
        }

        private int length() {
            return title.length() + (description == null ? 0 : description.length());
        }
    }

    /** Imports the tasks, and waits until the system has learned them. */
    public ImportedProject(RunningSystem system, String name, List<Text> tasks) {
        this.system = system;
        Map<String, String> project =
                Map.of("name", "Evaluation: " + new Text(name, null, null).title(), "key", freeKey());
        this.id = system.user().post("/api/projects", project).path("id").asString();
        try {
            importAll(tasks);
            system.awaitLearned();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Nine characters by chance, so that nobody else has it. */
    private static String freeKey() {
        return "E" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private void importAll(List<Text> tasks) {
        List<Text> call = new ArrayList<>();
        int length = 0;
        for (Text task : tasks) {
            if (call.size() == MOST_OPERATIONS || length + task.length() > LARGEST_CALL) {
                create(call);
                call.clear();
                length = 0;
            }
            call.add(task);
            length += task.length();
        }
        create(call);
    }

    private void create(List<Text> tasks) {
        List<Map<String, Object>> operations = new ArrayList<>();
        for (Text text : tasks) {
            Map<String, Object> task = text.fields();
            task.put("projectId", id);
            operations.add(Map.of("op", "create", "task", task));
        }
        if (operations.isEmpty()) {
            return;
        }
        for (JsonNode result : system.user()
                .post("/api/tasks/bulk", Map.of("operations", operations))
                .path("results")) {
            if (!result.has("task")) {
                throw new IllegalArgumentException("A task was refused: " + result);
            }
            taskIds.add(result.path("task").path("id").asString());
        }
    }

    /** The ids of the tasks, as they were given. */
    public List<String> taskIds() {
        return List.copyOf(taskIds);
    }

    /** Asks about a task in this project. */
    public JsonNode ask(String path, Text task, Map<String, Object> besides) {
        Map<String, Object> body = task.fields();
        body.remove("priority");
        body.put("projectId", id);
        body.putAll(besides);
        return system.user().post(path, body);
    }

    @Override
    public void close() {
        system.user().delete("/api/projects/" + id);
    }
}
