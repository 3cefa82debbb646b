package io.taskflow.gateway.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.surroundings.Bus;
import io.taskflow.gateway.surroundings.GatewayTest;
import io.taskflow.gateway.surroundings.OnTheBus;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What nobody foresaw does not end the following, and the log hears of it once as often as it begins. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class JournalFollowerTest implements OnTheBus {

    @Autowired
    Broker broker;

    @Autowired
    StreamReader streams;

    private final DeadLetterIndex index = new DeadLetterIndex();
    private final Failing watcher = new Failing();
    private JournalFollower follower;

    /** Fails as often as it is told, each time that the index has become complete. */
    private static final class Failing implements JournalWatcher {

        private final AtomicInteger failuresAhead = new AtomicInteger();
        private final AtomicInteger rests = new AtomicInteger();

        @Override
        public void caughtUp() {
            fail();
        }

        @Override
        public void atRest() {
            fail();
            rests.incrementAndGet();
        }

        private void fail() {
            if (failuresAhead.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("made to fail");
            }
        }

        void awaitRest() {
            int before = rests.get();
            await().until(() -> failuresAhead.get() == 0 && rests.get() > before + 1);
        }
    }

    @BeforeEach
    void make() {
        var journal = new DeadLetterJournal(broker, index, JsonMapper.shared());
        follower = new JournalFollower(
                broker, streams, journal, index, List.of(watcher), JsonMapper.shared(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        follower.stop();
    }

    @Test
    void aFailureThatNobodyForesawIsOverAfterTheNextReading() throws Exception {
        watcher.failuresAhead.set(1);
        follower.start();
        watcher.awaitRest();
        String queue = Bus.newQueue();
        try (Bus bus = Bus.as("task-service")) {
            bus.declare(queue);
            bus.die(queue, "m-1", "x", "{}");
        }

        await().until(() -> index.isComplete() && index.queues().contains(queue));
    }

    @Test
    void troubleThatLastsIsSaidOnceAndTroubleThatComesBackIsSaidAgain(CapturedOutput log) {
        watcher.failuresAhead.set(2);
        follower.start();
        watcher.awaitRest();
        assertThat(timesSaid(log)).isEqualTo(1);

        watcher.failuresAhead.set(1);
        watcher.awaitRest();

        assertThat(timesSaid(log)).isEqualTo(2);
    }

    private static long timesSaid(CapturedOutput log) {
        return log.getOut()
                .lines()
                .filter(line -> line.contains("could not be followed"))
                .count();
    }
}
