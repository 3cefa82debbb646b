package io.taskflow.gateway.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLetterIndexTest {

    private final DeadLetterIndex index = new DeadLetterIndex();

    @Test
    void ofMoreThanItCanHoldTheNewestAreListedUntilThereIsRoomForAll() {
        for (long place = 0; place <= DeadLetterIndex.MOST_OPEN; place++) {
            index.died(letter("id-" + place, place));
        }

        assertThat(index.inState(State.OPEN)).hasSize(DeadLetterIndex.MOST_OPEN);
        assertThat(index.find("id-0")).isNull();
        assertThat(index.truncated()).isTrue();
        assertThat(index.wantsRereading()).isFalse();
        for (long place = 1; place <= DeadLetterIndex.MOST_OPEN / 2; place++) {
            index.resolve(discarded("id-" + place, place));
        }
        assertThat(index.wantsRereading()).isTrue();
    }

    @Test
    void aDecisionOnAnEarlierDeathLeavesTheLaterOneOpen() {
        index.died(letter("a", 1));
        index.died(letter("a", 5));

        index.resolve(discarded("a", 1));

        assertThat(index.inState(State.OPEN))
                .singleElement()
                .extracting(each -> each.letter().offset())
                .isEqualTo(5L);
        assertThat(index.isResolved("a")).isFalse();
    }

    @Test
    void aDecisionIsKnownOnceAndForAll() {
        index.died(letter("a", 1));

        index.resolve(discarded("a", 1));
        index.resolve(discarded("a", 1));

        assertThat(index.inState(State.DISCARDED)).hasSize(1);
        assertThat(index.isResolved("a")).isTrue();
    }

    @Test
    void refusedCommandsOfStrangersPushNoOthersLetterOutOfView() {
        index.died(letter("ours", 0));
        for (long place = 1; place <= DeadLetterIndex.MOST_OPEN + 500; place++) {
            index.died(letter("theirs-" + place, place, "task-service.commands"));
        }

        assertThat(index.find("ours")).isNotNull();
        assertThat(index.find("theirs-1")).isNull();
        assertThat(index.inState(State.OPEN)).hasSize(1 + DeadLetterIndex.MOST_OF_STRANGERS);
        assertThat(index.truncated()).isTrue();
        assertThat(index.wantsRereading()).isFalse();
    }

    private static DeadLetter letter(String id, long offset) {
        return letter(id, offset, "q");
    }

    private static DeadLetter letter(String id, long offset, String queue) {
        return new DeadLetter(id, offset, queue, null, null, null, "x", null, 1, null, null, null, 2);
    }

    private static Resolution discarded(String id, long offset) {
        return new Resolution(State.DISCARDED, List.of(new Resolution.Letter(id, offset)), Instant.EPOCH, "op-1");
    }
}
