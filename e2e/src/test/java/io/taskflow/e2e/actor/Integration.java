package io.taskflow.e2e.actor;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.e2e.actor.BusAccount.Outcome;
import io.taskflow.local.http.JsonApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Another system, as an admin made it: asks for work and hears what comes of it. */
public final class Integration implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String COMMANDS = "taskflow.commands";
    private static final String SOURCE = "/journey";

    private final JsonNode made;
    private final BusAccount account;
    private final Queue<JsonNode> heard = new ConcurrentLinkedQueue<>();

    private Integration(JsonNode made) throws IOException, TimeoutException, GeneralSecurityException {
        this.made = made;
        this.account = BusAccount.at(made.path("amqpUrl").asString());
        account.listen(made.path("queue").asString(), heard);
    }

    /** A new one, EDITOR in this project; connects as soon as it is there. */
    public static Integration in(String projectId, JsonApi admin)
            throws IOException, TimeoutException, GeneralSecurityException {
        return new Integration(admin.require("POST", "/api/admin/integrations", request(projectId)));
    }

    private static Map<String, Object> request(String projectId) {
        return Map.of(
                "name",
                "j" + UUID.randomUUID().toString().substring(0, 8),
                "publish",
                true,
                "subscribe",
                List.of("task.*", "suggestion.*"),
                "projectIds",
                List.of(projectId));
    }

    /** What the admin was answered. */
    public JsonNode made() {
        return made;
    }

    /** Its connection. */
    public BusAccount account() {
        return account;
    }

    /** Asks for work; the id of the command. */
    public UUID ask(String command, Map<String, ?> data) {
        return ask(command, freshId(), data);
    }

    /** A UUIDv7, as the ledger wants them, in which it looks from their time on. */
    private static UUID freshId() {
        UUID random = UUID.randomUUID();
        long version7 = (Instant.now().toEpochMilli() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
        return new UUID(version7, random.getLeastSignificantBits());
    }

    /** Asks for work under this id. */
    public UUID ask(String command, UUID id, Map<String, ?> data) {
        Outcome outcome = account.publish(COMMANDS, command, named(id), envelope(command, id, data));
        if (outcome != Outcome.TAKEN) {
            throw new AssertionError(command + " was not taken by the broker: " + outcome);
        }
        return id;
    }

    /** The command as it goes on the wire. */
    public static byte[] envelope(String command, UUID id, Object data) {
        return JsonApi.JSON
                .writeValueAsString(Map.of(
                        "specversion", "1.0",
                        "id", id,
                        "source", SOURCE,
                        "type", "io.taskflow." + command + ".v1",
                        "data", data))
                .getBytes(StandardCharsets.UTF_8);
    }

    private BasicProperties named(UUID id) {
        return new BasicProperties.Builder()
                .contentType("application/cloudevents+json")
                .deliveryMode(2)
                .messageId(id.toString())
                .userId(account.user())
                .build();
    }

    /** The first fact that came of a command, as soon as it is heard. */
    public JsonNode answerTo(UUID command) {
        return await("what comes of command " + command)
                .atMost(PATIENCE)
                .until(
                        () -> all(event ->
                                event.path("correlationid").asString("").equals(command.toString())),
                        events -> !events.isEmpty())
                .getFirst();
    }

    /** All that was heard so far and is wanted. */
    public List<JsonNode> all(Predicate<JsonNode> wanted) {
        return heard.stream().filter(wanted).toList();
    }

    @Override
    public void close() {
        account.close();
    }
}
