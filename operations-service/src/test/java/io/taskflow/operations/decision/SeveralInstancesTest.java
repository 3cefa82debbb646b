package io.taskflow.operations.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.operations.deadletter.DeadLetter;
import io.taskflow.operations.deadletter.DeadLetters;
import io.taskflow.operations.deadletter.LetterId;
import io.taskflow.operations.deadletter.State;
import io.taskflow.operations.support.Bus;
import io.taskflow.operations.support.Issuer;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one instance decides, the others know; what one left undone when it died, the next does. */
@OperationsTest
class SeveralInstancesTest {

    @Autowired
    Decisions decisions;

    @Autowired
    DeadLetters letters;

    @Autowired
    Replays replays;

    @Autowired
    JdbcTemplate jdbc;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final String queue = desk.queue();
    private final Bus bus = desk.bus();

    @Test
    void replaysAtOnceOnTwoInstancesSendOnce() throws Exception {
        UUID id = died();
        Decisions other = anotherInstance();
        List<Callable<State>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> decisions.replay(id, Issuer.OPERATOR).state());
            calls.add(() -> other.replay(id, Issuer.OPERATOR).state());
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(State.REPLAYED);
            }
        }
        assertThat(bus.take(queue)).isNotNull();
        assertThat(bus.take(queue)).isNull();
    }

    @Test
    void aDecisionIsKnownToTheOthers() throws Exception {
        UUID id = died();

        decisions.discard(id, Issuer.OPERATOR);

        assertThat(letters.find(id))
                .get()
                .extracting(DeadLetter::state, DeadLetter::resolvedBy)
                .containsExactly(State.DISCARDED, Issuer.OPERATOR);
    }

    @Test
    void whatWasSentByAnInstanceThatDiedBeforeItNotedItIsOpenAndSentAgain() throws Exception {
        UUID id = died();
        assertThat(replays.send(id, letters.original(id).orElseThrow())).isTrue();
        assertThat(letters.find(id).orElseThrow().state()).isEqualTo(State.OPEN);

        assertThat(anotherInstance().replay(id, Issuer.OPERATOR).state()).isEqualTo(State.REPLAYED);

        assertThat(bus.take(queue)).isNotNull();
        assertThat(bus.take(queue)).isNotNull();
        assertThat(bus.take(queue)).isNull();
    }

    private UUID died() throws Exception {
        bus.die(queue, "m-1", "x", "{}");
        return LetterId.of(OpenDesk.ids(desk.awaitOpen(1)).getFirst());
    }

    private Decisions anotherInstance() {
        return new Decisions(letters, new DecisionLock(jdbc), replays, Clock.systemUTC());
    }
}
