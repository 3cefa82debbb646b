package io.taskflow.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Gate;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ExampleTest
class IdempotencyTest {
    private final Http http;
    private final Gate gate;
    private final JdbcClient jdbc;
    private final AnswerStore answers;
    private final TransactionTemplate transaction;
    private final String key = UUID.randomUUID().toString();
    private final String item = "item-" + key;

    IdempotencyTest(Http http, Gate gate, JdbcClient jdbc, AnswerStore answers, TransactionTemplate transaction) {
        this.http = http;
        this.gate = gate;
        this.jdbc = jdbc;
        this.answers = answers;
        this.transaction = transaction;
    }

    @Test
    void anotherRequestWithTheKeyOfOneThatIsUnderWayAbroadReachesNothing() throws Exception {
        gate.close("abroad-" + item);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> abroad(body(item, 2)));
            await().until(() -> gate.holds("abroad-" + item));

            abroad(body(item + "-other", 2)).isProblem(422, "idempotency-key-reused");

            gate.open("abroad-" + item);
            assertThat(first.get().status()).isEqualTo(201);
        }
        assertThat(ordersOf("abroad-" + item + "-other")).isZero();
        assertThat(ordersOf("abroad-" + item)).isEqualTo(1);
        assertThat(abroad(body(item, 2)).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aKeyWhoseRequestCameToNothingAbroadMayBeUsedAgain() {
        abroad(body(item, 2).replace("\"refused\": false", "\"refused\": true")).isProblem(409, "conflict");

        assertThat(abroad(body(item + "-again", 2)).status()).isEqualTo(201);
    }

    @Test
    void theSameRequestUnderWayAbroadIsToldToWaitAndFreesNothing() throws Exception {
        gate.close("abroad-" + item);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> abroad(body(item, 2)));
            await().until(() -> gate.holds("abroad-" + item));

            abroad(body(item, 2)).isProblem(409, "conflict");
            abroad(body(item + "-other", 2)).isProblem(422, "idempotency-key-reused");

            gate.open("abroad-" + item);
            assertThat(first.get().status()).isEqualTo(201);
        }
        assertThat(ordersOf("abroad-" + item)).isEqualTo(1);
        assertThat(ordersOf("abroad-" + item + "-other")).isZero();
    }

    @Test
    void whatDiedAbroadGivesWayToTheSameRequestAndNoOther() throws Exception {
        gate.close("abroad-" + item);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> abroad(body(item, 2)));
            await().until(() -> gate.holds("abroad-" + item));
            madeBefore("3 minutes");

            abroad(body(item + "-other", 2)).isProblem(422, "idempotency-key-reused");
            jdbc.sql("delete from orders where item = :item")
                    .param("item", "abroad-" + item)
                    .update();
            var again = threads.submit(() -> abroad(body(item, 2)));
            await().until(() -> ordersOf("abroad-" + item) == 1);

            gate.open("abroad-" + item);
            assertThat(List.of(first.get().status(), again.get().status()))
                    .contains(201)
                    .isSubsetOf(201, 409);
        }
        assertThat(orders()).isEqualTo(1);
        assertThat(abroad(body(item, 2)).header("Idempotency-Replayed")).isEqualTo("true");
    }

    private Reply abroad(String json) {
        return http.send(Person.ALICE, "POST", "/api/orders/abroad", json, "Idempotency-Key", key);
    }

    private int ordersOf(String name) {
        return jdbc.sql("select count(*) from orders where item = :item")
                .param("item", name)
                .query(Integer.class)
                .single();
    }

    @Test
    void theSameRequestIsCarriedOutOnceAndAnsweredAlike() {
        Reply first = order(Person.ALICE, body(item, 2));
        Reply again = order(Person.ALICE, body(item, 2));
        assertThat(first.status()).as(first.http().body()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.http().body()).isEqualTo(first.http().body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void layoutAndOrderOfFieldsDoNotMakeAnotherRequest() {
        order(Person.ALICE, body(item, 2));
        Reply again = order(Person.ALICE, "{ \"refused\":false, \"count\" : 2,\n\"item\":\"" + item + "\" }");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        order(Person.ALICE, body(item, 2));
        order(Person.ALICE, body(item, 3)).isProblem(422, "idempotency-key-reused");
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void keysOfDifferentPeopleAreDifferentKeys() {
        order(Person.ALICE, body(item, 2));
        assertThat(order(Person.BOB, body(item + "-b", 2)).status()).isEqualTo(201);
    }

    @Test
    void whileTheFirstRequestRunsASecondIsToldToWait() {
        gate.close(item);
        var first = CompletableFuture.supplyAsync(() -> order(Person.ALICE, body(item, 2)), threads());
        await().until(() -> gate.holds(item));
        order(Person.ALICE, body(item, 2)).isProblem(409, "conflict");
        gate.open(item);
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(order(Person.ALICE, body(item, 2)).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void manyAtOnceHaveOneEffect() {
        try (ExecutorService threads = threads()) {
            List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> order(Person.ALICE, body(item, 2)).status(), threads))
                    .limit(20)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(statuses).contains(201).isSubsetOf(201, 409);
        }
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void aRefusedRequestLeavesNothingAndMayBeRepeated() {
        String refused = body(item, 2).replace("\"refused\": false", "\"refused\": true");
        order(Person.ALICE, refused).isProblem(409, "conflict");
        assertThat(orders()).isZero();
        assertThat(order(Person.ALICE, body(item, 2)).status()).isEqualTo(201);
    }

    @Test
    void anAnswerIsNotKeptWhenTheCommitFails() {
        order(Person.BOB, body(item, 1));
        order(Person.ALICE, body(item, 2)).isProblem(409, "conflict");
        order(Person.ALICE, body(item, 2)).isProblem(409, "conflict");
        assertThat(order(Person.ALICE, body(item + "-free", 2)).status()).isEqualTo(201);
    }

    @Test
    void withoutAKeyEachRequestStandsForItself() {
        assertThat(http.send(Person.ALICE, "POST", "/api/orders", body(item, 1)).status())
                .isEqualTo(201);
        assertThat(http.send(Person.ALICE, "POST", "/api/orders", body(item + "-2", 1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void afterADayTheKeyIsFreeAgain() {
        order(Person.ALICE, body(item, 2));
        madeBefore("23 hours");
        assertThat(order(Person.ALICE, body(item, 2)).header("Idempotency-Replayed"))
                .isEqualTo("true");
        madeBefore("25 hours");
        assertThat(order(Person.ALICE, body(item + "-new", 2)).status()).isEqualTo(201);
    }

    @Test
    void outdatedAnswersAreRemovedInBatches() {
        order(Person.ALICE, body(item, 2));
        order(Person.BOB, body(item + "-b", 2));
        // In one transaction, lest the services' own cleaning is quicker.
        transaction.executeWithoutResult(status -> {
            madeBefore("25 hours");
            assertThat(answers.deleteOutdated(1)).isEqualTo(1);
            new OutdatedAnswers(answers).remove();
            assertThat(answers.deleteOutdated(1)).isZero();
        });
    }

    @Test
    void aServiceWithoutTheTableIsLeftAlone() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local search_path to pg_temp").update();
            assertThat(answers.hasTable()).isFalse();
            new OutdatedAnswers(answers).remove();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there"})
    void aMalformedKeyIsRefused(String malformed) {
        http.send(Person.ALICE, "POST", "/api/orders", body(item, 1), "Idempotency-Key", malformed)
                .isProblem(400, "malformed-request");
    }

    @Test
    void twoKeysAreNone() {
        http.send(
                        Person.ALICE,
                        "POST",
                        "/api/orders",
                        body("pear", 1),
                        "Idempotency-Key",
                        "one",
                        "Idempotency-Key",
                        "other")
                .isProblem(400, "malformed-request");
    }

    @Test
    void theKeyHasAtMost255Characters() {
        String longest = key + "x".repeat(255 - key.length());
        http.send(Person.ALICE, "POST", "/api/orders", body(item, 1), "Idempotency-Key", longest + "x")
                .isProblem(400, "malformed-request");
        assertThat(http.send(Person.ALICE, "POST", "/api/orders", body(item, 1), "Idempotency-Key", longest)
                        .status())
                .isEqualTo(201);
    }

    private Reply order(Person person, String body) {
        return http.send(person, "POST", "/api/orders", body, "Idempotency-Key", key);
    }

    private static String body(String item, int count) {
        return "{\"item\": \"%s\", \"count\": %d, \"refused\": false}".formatted(item, count);
    }

    private long orders() {
        return jdbc.sql("select count(*) from orders where item = :item")
                .param("item", item)
                .query(Long.class)
                .single();
    }

    private void madeBefore(String age) {
        jdbc.sql("update idempotency_keys set created_at = now() - cast(:age as interval) where idempotency_key = :key")
                .param("age", age)
                .param("key", key)
                .update();
    }

    private static ExecutorService threads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
