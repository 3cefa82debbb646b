package io.taskflow.e2e.actor;

import static org.awaitility.Awaitility.await;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.http.JsonApi.Reply;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The desk at which an operator sees what could not be handled. */
public record DeadLetterDesk(JsonApi operator) {

    /** How soon a message that nobody can handle is on the desk. */
    public static final Duration PROMISED = Duration.ofSeconds(10);

    private static final String PATH = "/api/admin/dead-letters";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Waits as long as is promised for a message to be listed. */
    public JsonNode letter(String queue, String messageId) {
        long before = System.nanoTime();
        JsonNode letter = await("dead letter " + messageId + " of " + queue)
                .atMost(PROMISED)
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
