package io.taskflow.e2e.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every kind of message that nobody should ever send, in turn; the same ones for the same seed. */
final class Hostility {

    /** Those whose sender nobody knows, so nobody is told of their refusal. */
    static final String NAMELESS = "no user-id";

    private static final String CREATE = "task.create";
    private static final int TEN_MIB = 10 << 20;
    private static final int OVER_THE_LIMIT = 1_000_001;
    /** Large ones cost their bytes several times over, so they come rarely. */
    private static final int LARGE_ONES = 40;

    private static final int LARGE_KINDS = 3;

    private final Dice dice;
    private final Forgeries forgeries;
    private final String sender;
    private final Map<String, Supplier<Attack>> kinds = new LinkedHashMap<>();
    private final List<String> names;

    /** @param sender whose account it is */
    Hostility(long seed, String sender, String foreignProject, String foreignTask) {
        this.dice = new Dice(seed);
        this.forgeries = new Forgeries(dice);
        this.sender = sender;
        malformed();
        forbidden(foreignProject, foreignTask);
        forged();
        oversized();
        this.names = List.copyOf(kinds.keySet());
    }

    /** An attack and what it is called. */
    record Named(String kind, Attack attack) {}

    Named next(int number) {
        String kind =
                number % LARGE_ONES == 0 ? dice.oneOf(names) : dice.oneOf(names.subList(0, names.size() - LARGE_KINDS));
        return new Named(
                kind,
                kinds.getOrDefault(kind, () -> Attack.text(CREATE, sender, "")).get());
    }

    private void malformed() {
        kinds.put("random bytes", () -> bytes(dice.bytes(dice.below(2_000))));
        kinds.put("cut short", () -> bytes(forgeries.cutShort()));
        kinds.put("a byte overwritten", () -> bytes(forgeries.overwritten()));
        kinds.put("deep JSON", () -> bytes(forgeries.deep()));
        kinds.put("wrong envelope", () -> Attack.text(CREATE, sender, forgeries.wrongEnvelope()));
        kinds.put("wrong data", () -> Attack.text(CREATE, sender, forgeries.wrongData()));
        kinds.put("title of up to 50,000", () -> bytes(forgeries.longTitle()));
        kinds.put("says to be compressed", () -> bytes(dice.bytes(200)).encoded("gzip"));
    }

    private void forbidden(String project, String task) {
        kinds.put("foreign project", () -> ask(CREATE, Map.of("title", "x", "projectId", project)));
        kinds.put("foreign task", () -> ask("task.complete", Map.of("taskId", task)));
        kinds.put("foreign task's steps", () -> ask("suggestion.request", Map.of("taskId", task, "kind", "SUBTASKS")));
        kinds.put("unknown task", () -> ask("task.update", Map.of("taskId", dice.uuid(), "title", "x")));
        kinds.put("another's routing key", () -> Attack.bytes("task.complete", sender, forgeries.plausible()));
    }

    private void forged() {
        kinds.put(NAMELESS, () -> Attack.bytes(CREATE, null, forgeries.plausible()));
        kinds.put(
                "forged user-id",
                () -> Attack.bytes(
                                CREATE,
                                dice.oneOf(List.of("task-service", "operations-service", "admin")),
                                forgeries.plausible())
                        .refusedByBroker());
        kinds.put(
                "unknown routing key",
                () -> Attack.bytes("task.explode", sender, forgeries.plausible())
                        .refusedByBroker());
        kinds.put(
                "onto another exchange",
                () -> bytes(forgeries.plausible())
                        .onto(dice.oneOf(List.of("taskflow.events", "taskflow.dead", "task-service.redeliver", "")))
                        .refusedByBroker());
        kinds.put(
                "history made up",
                () -> bytes(dice.bytes(50))
                        .with(Map.of(
                                "taskflow-sender",
                                "operations-service",
                                "taskflow-attempts",
                                3,
                                "taskflow-queue",
                                "x")));
        kinds.put("thousand headers", () -> bytes(dice.bytes(50)).with(headers()));
    }

    /** The last three: rare ones. */
    private void oversized() {
        kinds.put("attribute of 140,000", () -> Attack.text(CREATE, sender, forgeries.longAttribute()));
        kinds.put("over 1 MB", () -> bytes(Forgeries.filled(OVER_THE_LIMIT + dice.below(500_000))));
        kinds.put("10 MiB", () -> bytes(Forgeries.filled(TEN_MIB)).refusedByBroker());
    }

    private static Map<String, Object> headers() {
        return IntStream.range(0, 1_000)
                .boxed()
                .collect(Collectors.toMap(number -> "x-" + number, number -> "y".repeat(100)));
    }

    private Attack ask(String command, Map<String, ?> data) {
        return Attack.bytes(command, sender, forgeries.asking(command, data));
    }

    private Attack bytes(byte[] body) {
        return Attack.bytes(CREATE, sender, body);
    }
}
