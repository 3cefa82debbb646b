package io.taskflow.task.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes messages that nobody should ever send; the same ones for the same seed. */
final class Hostility {
    private static final int KINDS = 14;
    private static final int TEN_MIB = 10 << 20;
    private static final byte[] NONE = {};

    private final Random random;
    private final String sender;
    private final UUID foreignProject;
    private final UUID foreignTask;

    Hostility(long seed, String sender, UUID foreignProject, UUID foreignTask) {
        this.random = new Random(seed);
        this.sender = sender;
        this.foreignProject = foreignProject;
        this.foreignTask = foreignTask;
    }

    /** @param refusedByBroker whether it will not even get to the service */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are no text
    record Attack(String key, @Nullable String userId, byte[] body, boolean refusedByBroker) {}

    Attack next() {
        return switch (random.nextInt(KINDS)) {
            case 0 -> bytes(randomBytes(random.nextInt(2_000)));
            case 1 -> bytes(truncated());
            case 2 -> data("task.create", wrongData());
            case 3 -> data("task.update", "{\"taskId\": \"" + uuid() + "\", \"title\": \"x\"}");
            case 4 -> data("task.complete", "{\"taskId\": \"" + foreignTask + "\"}");
            case 5 -> data("task.create", "{\"projectId\": \"" + foreignProject + "\", \"title\": \"x\"}");
            case 6 -> new Attack("task.create", "task-service", valid().getBytes(StandardCharsets.UTF_8), true);
            case 7 -> new Attack("task.create", null, valid().getBytes(StandardCharsets.UTF_8), false);
            case 8 -> data("task.create", "{\"title\": \"" + "x".repeat(201 + random.nextInt(20_000)) + "\"}");
            case 9 -> huge();
            case 10 -> bytes("[".repeat(1 + random.nextInt(20_000)).getBytes(StandardCharsets.UTF_8));
            case 11 -> envelope();
            case 12 -> bytes(mutated());
            default -> new Attack("task.complete", sender, valid().getBytes(StandardCharsets.UTF_8), false);
        };
    }

    /** Rarely the largest, which the broker refuses; else one just within its limit, which the service refuses. */
    private Attack huge() {
        boolean tooLarge = random.nextInt(20) == 0;
        byte[] body = new byte[tooLarge ? TEN_MIB : 1_000_001 + random.nextInt(500_000)];
        Arrays.fill(body, (byte) 'x');
        return new Attack("task.create", sender, body, tooLarge);
    }

    private Attack envelope() {
        String id = uuid();
        String good = OtherSystem.envelope("task.create", UUID.fromString(id), "{\"title\": \"x\"}");
        String bad = switch (random.nextInt(8)) {
            case 0 -> good.replace("\"1.0\"", "\"0.3\"");
            case 1 -> good.replace("\"" + id + "\"", "\"not-a-uuid\"");
            case 2 -> good.replace("/test", "\\u0000\\ud800");
            case 3 -> good.replace("task.create", "task.delete");
            case 4 -> good.replace("/test", "y".repeat(100_000));
            case 5 -> good.replace("{\"title\": \"x\"}", "null");
            case 6 -> good.replace("\"source\": \"/test\",", "");
            default -> good + good;
        };
        return bytes(bad.getBytes(StandardCharsets.UTF_8));
    }

    private String wrongData() {
        return switch (random.nextInt(10)) {
            case 0 -> "{}";
            case 1 -> "{\"title\": null}";
            case 2 -> "{\"title\": 7}";
            case 3 -> "{\"title\": \"\\u0000\"}";
            case 4 -> "{\"title\": \"x\", \"dueAt\": \"tomorrow\"}";
            case 5 -> "{\"title\": \"x\", \"priority\": \"HIGHEST\"}";
            case 6 -> "{\"title\": \"x\", \"labels\": [\"\"]}";
            case 7 -> "{\"title\": \"x\", \"reporterId\": \"" + uuid() + "\"}";
            case 8 -> "{\"title\": \"\\ud800\"}";
            default -> "{\"title\": \"x\", \"dueAt\": \"-999999999-01-01T00:00:00Z\"}";
        };
    }

    /** A good one with a few bytes of the frame overwritten, so that it can never be good again. */
    private byte[] mutated() {
        byte[] body = valid().getBytes(StandardCharsets.UTF_8);
        body[random.nextInt(body.length)] = (byte) 0xC0;
        return body;
    }

    private byte[] truncated() {
        byte[] body = valid().getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(body, random.nextInt(body.length - 1));
    }

    private String valid() {
        return OtherSystem.envelope("task.create", UUID.fromString(uuid()), "{\"title\": \"Never to be\"}");
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = length == 0 ? NONE : new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private Attack data(String command, String data) {
        String body = OtherSystem.envelope(command, UUID.fromString(uuid()), data);
        return new Attack(command, sender, body.getBytes(StandardCharsets.UTF_8), false);
    }

    private Attack bytes(byte[] body) {
        return new Attack("task.create", sender, body, false);
    }
}
