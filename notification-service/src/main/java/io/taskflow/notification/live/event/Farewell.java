package io.taskflow.notification.live.event;

import io.taskflow.contracts.event.EventTypes;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What those hear of a task that was moved who see only the project that it has left: that it is gone, in the words of
 * {@code task.deleted}. They get the task as they knew it, in its new version; of what changed with the move they see nothing.
 */
final class Farewell {
    private static final String PROJECT = "projectId";

    private Farewell() {}

    /** The data of that {@code task.deleted}; empty unless the event moves a task. */
    static Optional<ObjectNode> in(RawEvent event) {
        JsonNode changes = event.data().path("changes");
        boolean moves = EventTypes.TASK_UPDATED.type().equals(event.type())
                && event.data().path("task").isObject()
                && changes.valueStream()
                        .anyMatch(change -> PROJECT.equals(change.path("field").asString("")));
        if (!moves) {
            return Optional.empty();
        }
        ObjectNode before = ((ObjectNode) event.data().path("task")).deepCopy();
        for (JsonNode change : changes) {
            String field = change.path("field").asString("");
            if (before.has(field)) {
                before.set(field, change.path("from"));
            }
        }
        return Optional.of(JsonNodeFactory.instance.objectNode().set("task", before));
    }
}
