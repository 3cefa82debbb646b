package io.taskflow.messaging.command;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A service's rules for commands in general: what is well-formed, and how a refusal is told. */
public interface CommandDesk {

    /**
     * Holds a command against its JSON Schema. Its type is known to the subscription and agrees with the routing key.
     *
     * @param document the whole CloudEvent
     * @return what is wrong with it; empty: it may be handled
     */
    List<Violation> violations(String type, JsonNode document);

    /**
     * Tells the sender, usually with a {@code command.rejected} fact in the outbox. Runs in a transaction of its own, once
     * for each (sender, source, id) where these can be read; each time otherwise.
     */
    void refused(RefusedCommand command);
}
