package io.taskflow.auth.registration;

import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.People;
import io.taskflow.contracts.event.EventTypes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RepeatedRegistrationTest {
    private final Api api;
    private final EventProbe events;
    private final JdbcClient jdbc;

    RepeatedRegistrationTest(Api api, EventProbe events, JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        String body = registration(freshName("twice"));

        var first = register(key, body);
        var second = register(key, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
        events.await(EventTypes.USER_REGISTERED, first.at("/id"));
        assertThat(events.about(EventTypes.USER_REGISTERED, first.at("/id"))).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherPasswordIsAnotherRequest() {
        String key = UUID.randomUUID().toString();
        String body = registration(freshName("other"));
        register(key, body);

        var reply = register(key, body.replace(People.PASSWORD, "Another-Horse-1"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void whatIsKeptForRepetitionsHoldsNoPassword() {
        String key = UUID.randomUUID().toString();
        register(key, registration(freshName("kept")));

        assertThat(jdbc.sql("select k::text from idempotency_keys k where idempotency_key = :key")
                        .param("key", key)
                        .query(String.class)
                        .single())
                .contains(key)
                .doesNotContain(People.PASSWORD);
    }

    @Test
    void ofTwentyWhoWantOneNameAtOnceExactlyOneGetsIt() throws Exception {
        String name = freshName("race");
        List<Integer> answers = atOnce(
                20,
                i -> api.post("/api/auth/register", registration(name, i + name + "@taskflow.test", People.PASSWORD))
                        .status());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void ofTwentyWithOneKeyOnlyOneRegistersAndNobodyIsToldAnythingWrong() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = registration(freshName("keyed"));

        List<Integer> answers = atOnce(20, i -> register(key, body).status());

        assertThat(answers).isSubsetOf(201, 409).contains(201);
        assertThat(register(key, body).headers().getFirst("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void ofTwoPeopleWithOneKeyAtOnceOnlyOneIsRegistered() throws Exception {
        String key = UUID.randomUUID().toString();
        List<String> names = List.of(freshName("one"), freshName("two"), freshName("three"), freshName("four"));

        List<Integer> answers = atOnce(
                names.size(), i -> register(key, registration(names.get(i))).status());

        assertThat(answers).containsOnly(201, 422).containsOnlyOnce(201);
        assertThat(jdbc.sql("select count(*) from registrations where username in (:names)")
                        .param("names", names)
                        .query(Integer.class)
                        .single())
                .as("begun and not ended")
                .isZero();
    }

    private Api.Reply register(String key, String body) {
        return api.send(HttpMethod.POST, "/api/auth/register", body, headers -> headers.set("Idempotency-Key", key));
    }

    private static List<Integer> atOnce(int count, java.util.function.IntFunction<Integer> call)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, count)
                    .<Callable<Integer>>mapToObj(i -> () -> call.apply(i))
                    .toList();
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
