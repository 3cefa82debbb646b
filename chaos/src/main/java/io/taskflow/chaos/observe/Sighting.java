package io.taskflow.chaos.observe;

import io.taskflow.local.http.JsonApi;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One arrival of an event at the observer, reduced to what is compared.
 *
 * @param id the event's id
 * @param subject the aggregate it is about
 * @param sequence the aggregate's version after it
 * @param token what the writing client put into the task's description to know its writes again; null elsewhere
 * @param assigned who has to be notified of it; null for nobody
 * @param taskId the task that it is about, or that is suggested for; null for others
 * @param wantsPriority whether the task is open and has no priority, so that one is to be suggested
 */
public record Sighting(
        String id,
        String type,
        String subject,
        long sequence,
        @Nullable String token,
        @Nullable String assigned,
        @Nullable String taskId,
        boolean wantsPriority) {

    /** The type of a task's first event. */
    public static final String CREATED = "io.taskflow.task.created.v1";

    private static final String UPDATED = "io.taskflow.task.updated.v1";
    private static final String DELETED = "io.taskflow.task.deleted.v1";

    /** What a message of the bus tells. */
    public static Sighting of(String body) {
        JsonNode event = JsonApi.JSON.readTree(body);
        JsonNode task = event.at("/data/task");
        String type = event.path("type").asString("");
        String taskId = text(task.path("id"));
        return new Sighting(
                event.path("id").asString(""),
                type,
                event.path("subject").asString(""),
                event.path("sequence").asLong(0),
                text(task.path("description")),
                assigned(event, type, task),
                taskId == null ? text(event.at("/data/suggestion/taskId")) : taskId,
                isOpen(task) && !type.equals(DELETED) && task.path("priority").isNull());
    }

    /** Whether it is about a task, not about something suggested for one. */
    public boolean isOfTask() {
        return type.equals(CREATED) || type.equals(UPDATED) || type.equals(DELETED);
    }

    private static @Nullable String assigned(JsonNode event, String type, JsonNode task) {
        String assignee = text(task.path("assigneeId"));
        boolean newly = type.equals(CREATED) || (type.equals(UPDATED) && changesAssignee(event));
        return newly && assignee != null && !assignee.equals(text(event.path("actor"))) ? assignee : null;
    }

    private static boolean changesAssignee(JsonNode event) {
        return event.at("/data/changes")
                .valueStream()
                .anyMatch(change -> "assigneeId".equals(change.path("field").asString("")));
    }

    private static boolean isOpen(JsonNode task) {
        String status = task.path("status").asString("");
        return status.equals("OPEN") || status.equals("IN_PROGRESS");
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
