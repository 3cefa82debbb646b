package io.taskflow.operations.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.operations.support.Bus;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Several operators at once, and many letters at once of which some cannot be sent. */
@OperationsTest
class DecisionsAtOnceTest {

    private static final String LIST = OpenDesk.LIST;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final String queue = desk.queue();
    private final Bus bus = desk.bus();
    /** What no other test's letters say. */
    private final String reason = UUID.randomUUID().toString();

    @Test
    void sixReplaysAtOnceSendOnce() throws Exception {
        bus.die(queue, "m-1", reason, "{}");
        String replay = LIST + "/" + awaitOpen(1).getFirst() + "/replay";

        List<Integer> answers = atOnce(Stream.generate(() -> (Callable<Integer>)
                        () -> desk.admin().post(replay, null).status())
                .limit(6)
                .toList());

        assertThat(answers).containsOnly(200);
        assertThat(bus.take(queue)).isNotNull();
        assertThat(bus.take(queue)).isNull();
    }

    @Test
    void ofAReplayAndADiscardAtOnceOneWins() throws Exception {
        for (int i = 1; i <= 10; i++) {
            bus.die(queue, "m-" + i, reason, "{}");
        }
        for (String id : awaitOpen(10)) {
            List<Integer> answers = atOnce(List.of(
                    () -> desk.admin().post(LIST + "/" + id + "/replay", null).status(),
                    () -> desk.admin().delete(LIST + "/" + id).status()));

            String state =
                    desk.admin().get(LIST + "/" + id).json().path("state").asString();
            boolean replayed = bus.take(queue) != null;
            assertThat(answers).isEqualTo(replayed ? List.of(200, 409) : List.of(409, 204));
            assertThat(state).isEqualTo(replayed ? "REPLAYED" : "DISCARDED");
        }
    }

    @Test
    void oneThatCannotBeSentKeepsNoOtherFromItsQueue() throws Exception {
        String nowhere = queue.replace("task-service", "auth-service");
        bus.die(queue, "m-1", reason, "{}");
        awaitOpen(1);
        try (Bus auth = Bus.as("auth-service")) {
            auth.die(nowhere, "m-2", reason, "{}");
        }
        awaitOpen(2);
        bus.die(queue, "m-3", reason, "{}");
        awaitOpen(3);

        JsonNode outcome = desk.admin()
                .post(LIST + "/replay", "{\"reason\":\"" + reason + "\"}")
                .json();

        assertThat(outcome.toString()).isEqualTo("{\"matched\":3,\"replayed\":2,\"failed\":1,\"remaining\":0}");
        for (String expected : List.of("m-1", "m-3")) {
            assertThat(Objects.requireNonNull(bus.take(queue)).getProps().getMessageId())
                    .isEqualTo(expected);
        }
        String left = awaitOpen(1).getFirst();
        assertThat(desk.admin().post(LIST + "/" + left + "/replay", null).status())
                .isEqualTo(409);
    }

    @Test
    void allThatMatchAreDiscardedAndTheOthersStay() throws Exception {
        for (int i = 1; i <= 120; i++) {
            bus.die(queue, "m-" + i, reason, "{}");
        }
        bus.die(queue, "m-0", "another reason", "{}");
        awaitOpen(120);

        JsonNode outcome = desk.admin()
                .post(LIST + "/discard", "{\"queue\":\"" + queue + "\",\"reason\":\"" + reason + "\"}")
                .json();

        assertThat(outcome.toString()).isEqualTo("{\"matched\":120,\"discarded\":120,\"remaining\":0}");
        assertThat(bus.take(queue)).isNull();
        assertThat(desk.admin()
                        .get(LIST + "?queue=" + queue)
                        .json()
                        .path("count")
                        .asInt())
                .isOne();
    }

    /** Another class's context may be shutting down its connection meanwhile: its threads are not ours. */
    private List<String> awaitOpen(int count) {
        await().dontCatchUncaughtExceptions().until(() -> open().path("count").asInt() == count);
        return open().path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private JsonNode open() {
        return desk.admin().get(LIST + "?limit=200&reason=" + reason).json();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
