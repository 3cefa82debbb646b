package io.taskflow.e2e.actor;

import static org.awaitility.Awaitility.await;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.http.JsonApi.Reply;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The desk at which an operator sees what could not be handled. */
public record DeadLetterDesk(JsonApi operator) {

    private static final String PATH = "/api/admin/dead-letters";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Waits for a message to be listed, and tells how long it took: ten seconds are promised. */
    public JsonNode letter(String queue, String messageId) {
        long before = System.nanoTime();
        JsonNode letter = await("dead letter " + messageId + " of " + queue)
                .atMost(PATIENCE)
                .pollInterval(BETWEEN_LOOKS)
                .until(
                        () -> open(queue).stream()
                                .filter(each ->
                                        each.path("messageId").asString("").equals(messageId))
                                .toList(),
                        letters -> !letters.isEmpty())
                .getFirst();
        System.out.printf(
                "[dead letter] %s after %d ms: %s%n",
                queue,
                Duration.ofNanos(System.nanoTime() - before).toMillis(),
                letter.path("reason").asString());
        return letter;
    }

    /** The newest undecided letters of a queue. */
    public List<JsonNode> open(String queue) {
        return operator.require("GET", PATH + "?limit=200&queue=" + queue, null)
                .path("items")
                .valueStream()
                .toList();
    }

    /** Asks for a message to be sent again. */
    public Reply replay(JsonNode letter) {
        return operator.send("POST", PATH + "/" + letter.path("id").asString() + "/replay", null);
    }

    /** Asks for all messages with this in their reason to be sent again. */
    public JsonNode replayAll(String reason) {
        return operator.require("POST", PATH + "/replay", java.util.Map.of("reason", reason));
    }

    /** Gives a message up. */
    public Reply discard(JsonNode letter) {
        return operator.send("DELETE", PATH + "/" + letter.path("id").asString(), null);
    }
}
