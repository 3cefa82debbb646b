package io.taskflow.gateway.desk.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.Publisher;
import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.desk.journal.Case;
import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.desk.journal.DeadLetterIndex;
import io.taskflow.gateway.desk.journal.DeadLetterJournal;
import io.taskflow.gateway.desk.journal.JournalCopies;
import io.taskflow.gateway.desk.journal.JournalFollower;
import io.taskflow.gateway.desk.journal.Resolution;
import io.taskflow.gateway.desk.journal.State;
import io.taskflow.gateway.surroundings.Bus;
import io.taskflow.gateway.surroundings.GatewayTest;
import io.taskflow.gateway.surroundings.OnTheBus;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What one gateway decides, the others know, and a new one too; what one left undone when it died, the next does. */
@GatewayTest
class SeveralGatewaysTest implements OnTheBus {

    @Autowired
    Broker broker;

    @Autowired
    StreamReader streams;

    @Autowired
    DeadLetterIndex index;

    @Autowired
    ResolveDeadLetters resolve;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final String queue = desk.queue();
    private final Bus bus = desk.bus();

    private record Other(DeadLetterIndex index, JournalFollower follower, ResolveDeadLetters resolve)
            implements AutoCloseable {
        @Override
        public void close() {
            follower.stop();
        }
    }

    @Test
    void aDecisionIsKnownToTheOthers() throws Exception {
        try (Other other = anotherGateway()) {
            bus.die(queue, "m-1", "x", "{}");
            Case open = awaitOpen(other.index());

            resolve.discard(open.letter().id(), "op-1");

            await().untilAsserted(
                            () -> assertThat(other.index().find(open.letter().id()))
                                    .isNotNull()
                                    .extracting(Case::state, Case::resolvedBy)
                                    .containsExactly(State.DISCARDED, "op-1"));
        }
    }

    @Test
    void aNewGatewayKnowsWhatWasDecidedBefore() throws Exception {
        bus.die(queue, "m-1", "x", "{}");
        String id = awaitOpen(index).letter().id();
        resolve.replay(id, "op-1");

        try (Other other = anotherGateway()) {
            assertThat(Objects.requireNonNull(other.index().find(id)).state()).isEqualTo(State.REPLAYED);
        }
    }

    @Test
    void aGatewayThatDiedBeforeItTookTheMessageOutIsFollowedByOneThatDoes() throws Exception {
        bus.die(queue, "m-1", "x", "{}");
        bus.die(queue, "m-2", "x", "{}");
        DeadLetter letter = awaitOpen(index).letter();
        dieAfterTheJournal(letter);
        assertThat(bus.depth(queue + ".dead")).isEqualTo(2);

        try (Other other = anotherGateway()) {
            await().untilAsserted(() -> assertThat(bus.depth(queue + ".dead")).isOne());
            assertThat(other.index().inState(State.OPEN))
                    .anySatisfy(open -> assertThat(open.letter().queue()).isEqualTo(queue));
        }
    }

    @Test
    void aSecondReplayFinishesWhatTheFirstDidNot() throws Exception {
        bus.die(queue, "m-1", "x", "{}");
        DeadLetter letter = awaitOpen(index).letter();
        dieAfterTheJournal(letter);
        await().until(() -> Objects.requireNonNull(index.find(letter.id())).state() == State.REPLAYED);

        resolve.replay(letter.id(), "op-1");

        assertThat(bus.depth(queue + ".dead")).isZero();
        assertThat(bus.take(queue)).as("nothing is sent a second time").isNull();
    }

    @Test
    void aMessageThatDiesAgainIsOpenAgain() throws Exception {
        bus.die(queue, "m-1", "x", "{}");
        DeadLetter first = awaitOpen(index).letter();
        resolve.discard(first.id(), "op-1");

        bus.die(queue, "m-1", "x", "{}");

        assertThat(awaitOpen(index).letter().offset()).isGreaterThan(first.offset());
        assertThat(bus.depth(queue + ".dead")).isOne();
    }

    private void dieAfterTheJournal(DeadLetter letter) {
        var decided = new Resolution(
                State.REPLAYED,
                List.of(new Resolution.Letter(letter.id(), letter.offset())),
                Clock.systemUTC().instant(),
                "op-1");
        try (Publisher publisher = Publisher.on(broker)) {
            publisher.send(
                    DeadLetterJournal.EXCHANGE,
                    DeadLetterJournal.RESOLVED,
                    new com.rabbitmq.client.AMQP.BasicProperties.Builder()
                            .userId("gateway")
                            .build(),
                    JsonMapper.shared().writeValueAsBytes(decided));
            publisher.confirm();
        }
    }

    private Case awaitOpen(DeadLetterIndex where) {
        await().until(() -> find(where) != null);
        return Objects.requireNonNull(find(where));
    }

    private @org.jspecify.annotations.Nullable Case find(DeadLetterIndex where) {
        return where.inState(State.OPEN).stream()
                .filter(each -> each.letter().queue().equals(queue))
                .findFirst()
                .orElse(null);
    }

    private Other anotherGateway() {
        DeadLetterIndex itsIndex = new DeadLetterIndex();
        DeadQueues queues = new DeadQueues(broker, itsIndex, Clock.systemUTC());
        var metrics = new DeadLetterMetrics(new SimpleMeterRegistry(), itsIndex, Clock.systemUTC());
        var journal = new DeadLetterJournal(broker, itsIndex, JsonMapper.shared());
        var follower = new JournalFollower(
                broker, streams, journal, itsIndex, List.of(queues, metrics), JsonMapper.shared(), Clock.systemUTC());
        follower.start();
        await().until(itsIndex::isComplete);
        var copies = new JournalCopies(streams);
        return new Other(
                itsIndex,
                follower,
                new ResolveDeadLetters(
                        broker, itsIndex, journal, new Replays(broker, copies), queues, Clock.systemUTC()));
    }
}
