package io.taskflow.service.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WakeUp wakeUp = new WakeUp();
    private final Semaphore mayGoOn = new Semaphore(0);
    private final MemoryBacklog backlog = new MemoryBacklog(this::handle);
    private final Worker<String> worker = worker(1, 10);

    private Worker<String> worker(int threads, int batch) {
        return new Worker<>(new WorkSettings("test " + threads, threads, batch, PATIENCE), backlog, wakeUp, meters);
    }

    private void handle(String item) {
        switch (item) {
            case "poison" -> throw new IllegalStateException("poison");
            case "error" -> throw new StackOverflowError("of the test");
            case "interrupted" -> Thread.currentThread().interrupt();
            case "slow" -> mayGoOn.acquireUninterruptibly();
            default -> assertThat(item).isNotEmpty();
        }
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void whatIsDueIsWorkedTogetherUpToTheBound() {
        for (int i = 0; i < 25; i++) {
            backlog.waiting.add("item " + i);
        }

        worker.start();

        await().until(() -> backlog.done.size() == 25);
        assertThat(backlog.batches).extracting(List::size).containsExactly(10, 10, 5);
        assertThat(meters.get("taskflow.work.batch").summary().max()).isEqualTo(10);
    }

    @Test
    void oneItemThatFailsDoesNotBefallTheOthersOfItsBatch() {
        backlog.waiting.addAll(List.of("a", "poison", "b"));

        worker.start();

        await().until(() -> backlog.done.size() == 2 && backlog.failed.size() == 1);
        assertThat(backlog.done).containsExactlyInAnyOrder("a", "b");
        assertThat(backlog.failed).containsExactly("poison");
        assertThat(meters.get("taskflow.work.attempts")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void anErrorOrAnInterruptInsideOfTheWorkDoesNotEndTheWorker() {
        backlog.waiting.addAll(List.of("error", "interrupted"));
        worker.start();
        await().until(() -> backlog.failed.contains("error") && backlog.done.contains("interrupted"));

        say("after");

        await().until(() -> backlog.done.contains("after"));
    }

    @Test
    void anErrorWhileTakingDoesNotEndTheWorkerEither() {
        backlog.failuresOfTaking.add(() -> {
            throw new OutOfMemoryError("of the test");
        });
        backlog.failuresOfTaking.add(() -> {
            throw new IllegalArgumentException("of the test");
        });
        backlog.failuresOfTaking.add(() -> Thread.currentThread().interrupt());
        worker.start();

        say("after");

        await().until(() -> backlog.done.contains("after"));
        assertThat(backlog.failuresOfTaking).isEmpty();
    }

    @Test
    void noMoreIsTakenThanThereArePlaces() {
        Worker<String> two = worker(2, 1);
        backlog.waiting.addAll(List.of("slow", "slow", "third"));
        two.start();
        await().until(() -> backlog.batches.size() == 2);

        assertThat(backlog.waiting).containsExactly("third");

        mayGoOn.release(2);
        await().until(() -> backlog.done.contains("third"));
        two.stop();
    }

    @Test
    void stoppingLeavesNothingHalfDone() {
        var stopped = new CountDownLatch(1);
        backlog.waiting.add("slow");
        worker.start();
        await().until(() -> backlog.batches.size() == 1);

        Thread.ofVirtual().start(() -> {
            worker.stop();
            stopped.countDown();
        });
        await().until(() -> !worker.isRunning());
        say("later");
        assertThat(stopped.getCount()).isOne();
        mayGoOn.release();

        await().until(() -> stopped.getCount() == 0);
        assertThat(backlog.done).containsExactly("slow");
        assertThat(backlog.waiting).containsExactly("later");
    }

    @Test
    void whatWaitsCanBeMeasured() {
        backlog.waiting.addAll(List.of("a", "b"));
        backlog.failed.add("c");

        assertThat(meters.get("taskflow.work.waiting")
                        .tag("work", "test 1")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(meters.get("taskflow.work.given.up").gauge().value()).isOne();
        assertThat(meters.get("taskflow.work.oldest.age").gauge().value()).isEqualTo(2);
    }

    private void say(String item) {
        backlog.waiting.add(item);
        wakeUp.now();
    }
}
