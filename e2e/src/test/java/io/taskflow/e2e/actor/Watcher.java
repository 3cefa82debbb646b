package io.taskflow.e2e.actor;

import static org.awaitility.Awaitility.await;

import io.taskflow.demo.LiveUpdates;
import io.taskflow.demo.LiveUpdates.Frame;
import io.taskflow.demo.Person;
import java.time.Duration;
import java.util.Objects;

/** Follows what happens to a person's tasks, from its making on. */
public final class Watcher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final LiveUpdates live;

    /** Begins to follow. */
    public Watcher(Person person) {
        this.live = new LiveUpdates(person);
    }

    /** The id of the event that told of a task's creation. */
    public String creationOf(String taskId) {
        Frame frame = await("task.created of " + taskId)
                .atMost(PATIENCE)
                .until(
                        () -> live.first(event -> event.path("type")
                                        .asString("")
                                        .equals("io.taskflow.task.created.v1")
                                && event.at("/data/task/id").asString("").equals(taskId)),
                        Objects::nonNull);
        return frame.event().path("id").asString();
    }

    @Override
    public void close() {
        live.close();
    }
}
