package io.taskflow.contracts.command;

import io.taskflow.contracts.event.EventType;
import java.util.List;

/** Every command that TaskFlow takes, in version 1. */
public final class CommandTypes {

    public static final EventType<TaskCreate> TASK_CREATE = new EventType<>("task.create", TaskCreate.class);
    public static final EventType<TaskUpdate> TASK_UPDATE = new EventType<>("task.update", TaskUpdate.class);
    public static final EventType<TaskComplete> TASK_COMPLETE = new EventType<>("task.complete", TaskComplete.class);
    public static final EventType<SuggestionRequest> SUGGESTION_REQUEST =
            new EventType<>("suggestion.request", SuggestionRequest.class);

    private static final List<EventType<?>> ALL = List.of(TASK_CREATE, TASK_UPDATE, TASK_COMPLETE, SUGGESTION_REQUEST);

    private CommandTypes() {}

    /** All of them, in no promised order. */
    public static List<EventType<?>> all() {
        return ALL;
    }
}
