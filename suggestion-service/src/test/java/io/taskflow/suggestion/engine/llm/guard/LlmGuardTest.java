package io.taskflow.suggestion.engine.llm.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import io.taskflow.testing.PassingClock;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LlmGuardTest {

    private static final int FAILURES = 5;

    private final PassingClock clock = new PassingClock();
    private final LlmGuard guard =
            new LlmGuard(Duration.ofMinutes(1), Duration.ofMinutes(1), 1, clock, new SimpleMeterRegistry());

    @Test
    void whoComesWhileAllPermitsAreTakenIsNotKeptWaiting() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> guard.call(false, deadline -> {
            inside.countDown();
            leave.await();
            return "first";
        }));
        inside.await();

        assertFails(Reason.OVERLOADED, () -> "second");

        leave.countDown();
        assertThat(first.join()).isEqualTo("first");
        assertThat(guard.<String>call(false, deadline -> "third")).isEqualTo("third");
    }

    @Test
    void whatNobodyWaitsForQueuesForAPlace() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> guard.call(false, deadline -> {
            inside.countDown();
            leave.await();
            return "first";
        }));
        inside.await();
        CompletableFuture<String> job = CompletableFuture.supplyAsync(() -> guard.call(true, deadline -> "job"));

        leave.countDown();

        assertThat(first.join()).isEqualTo("first");
        assertThat(job.join()).isEqualTo("job");
    }

    @Test
    void aQueueHasAnEnd() throws InterruptedException {
        var impatient = new LlmGuard(Duration.ofMinutes(1), Duration.ofMillis(1), 1, clock, new SimpleMeterRegistry());
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> impatient.call(true, deadline -> {
            inside.countDown();
            leave.await();
            return "first";
        }));
        inside.await();

        assertThatExceptionOfType(SuggesterFailedException.class)
                .isThrownBy(() -> impatient.call(true, deadline -> "job"))
                .extracting(SuggesterFailedException::reason)
                .isEqualTo(Reason.OVERLOADED);

        leave.countDown();
        assertThat(first.join()).isEqualTo("first");
    }

    @Test
    void jobsLeaveAPlaceToWhoeverWaits() throws InterruptedException {
        var two = new LlmGuard(Duration.ofMinutes(1), Duration.ofMinutes(1), 2, clock, new SimpleMeterRegistry());
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        List<CompletableFuture<String>> jobs = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> two.<String>call(true, deadline -> {
                            inside.countDown();
                            leave.await();
                            return "job";
                        }),
                        Thread::startVirtualThread))
                .limit(3)
                .toList();
        inside.await();

        assertThat(two.<String>call(false, deadline -> "somebody's")).isEqualTo("somebody's");

        leave.countDown();
        assertThat(jobs).extracting(CompletableFuture::join).containsOnly("job");
    }

    static Stream<Throwable> whatClientsThrowOfADeadEndpoint() {
        return Stream.of(
                new RuntimeException(new ConnectException()),
                new CompletionException(new ConnectException()),
                new CompletionException(new RuntimeException(new IOException("reset"))),
                new IllegalStateException("unheard of"));
    }

    @ParameterizedTest
    @MethodSource("whatClientsThrowOfADeadEndpoint")
    void aDeadEndpointIsAFailureHoweverItIsWrappedAndOpensTheBreaker(Exception failure) {
        for (int i = 0; i < FAILURES; i++) {
            assertFails(Reason.UNREACHABLE, () -> {
                throw failure;
            });
        }

        assertFails(Reason.OVERLOADED, () -> "not asked");
    }

    @Test
    void aTimeOutIsTakenForOneHoweverItIsWrapped() {
        assertFails(Reason.TIMEOUT, () -> {
            throw new CompletionException(new HttpTimeoutException("late"));
        });
    }

    @Test
    void answersThatBreakTheRulesLeaveTheModelToOthers() {
        for (int i = 0; i < FAILURES * 2; i++) {
            assertFails(Reason.INVALID, () -> {
                throw new InvalidAnswerException(List.of("broken"));
            });
        }

        assertThat(guard.<String>call(false, deadline -> "somebody else's")).isEqualTo("somebody else's");
    }

    @Test
    void anAnswerNestedWithoutEndIsAFailureToo() {
        assertFails(Reason.INVALID, () -> {
            throw new StackOverflowError();
        });
    }

    @Test
    void aFewFailuresAreForgiven() {
        fail(FAILURES - 1);

        assertThat(guard.<String>call(false, deadline -> "asked")).isEqualTo("asked");
    }

    @Test
    void afterThePauseASingleQuestionFindsOut() {
        fail(FAILURES);
        assertFails(Reason.OVERLOADED, () -> "not asked");

        clock.pass(Duration.ofSeconds(31));
        fail(1);

        assertFails(Reason.OVERLOADED, () -> "not asked");
    }

    @Test
    void oneAnswerAfterThePauseClosesTheBreaker() {
        fail(FAILURES);
        clock.pass(Duration.ofSeconds(31));

        assertThat(guard.<String>call(false, deadline -> "probe")).isEqualTo("probe");

        assertThat(guard.<String>call(false, deadline -> "next")).isEqualTo("next");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertFails(Reason.UNREACHABLE, () -> {
                throw new IOException("reset");
            });
        }
    }

    private void assertFails(Reason reason, Callable<String> work) {
        assertThatExceptionOfType(SuggesterFailedException.class)
                .isThrownBy(() -> guard.call(false, deadline -> work.call()))
                .extracting(SuggesterFailedException::reason)
                .isEqualTo(reason);
    }
}
