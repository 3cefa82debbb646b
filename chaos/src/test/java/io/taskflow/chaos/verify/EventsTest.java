package io.taskflow.chaos.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.chaos.observe.Databases;
import io.taskflow.chaos.observe.Sighting;
import io.taskflow.local.postgres.PostgresServer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final String UPDATED = "io.taskflow.task.updated.v1";

    @Test
    void all_is_well_when_what_was_committed_was_seen_in_order() {
        Events events = events(Set.of("e1", "e2"), seen("e1", "t", 1), seen("e2", "t", 2));

        assertThat(List.of(events.committedAreSeen(), events.nothingElseIsSeen(), events.inOrder()))
                .allMatch(PromiseResult::kept);
    }

    @Test
    void a_lost_event_is_noticed() {
        assertThat(events(Set.of("e1", "e2"), seen("e1", "t", 1))
                        .committedAreSeen()
                        .broken())
                .containsExactly("event e2 was committed and never seen");
    }

    @Test
    void an_event_of_a_change_that_was_rolled_back_is_noticed() {
        assertThat(events(Set.of("e1"), seen("e1", "t", 1), seen("e2", "t", 2))
                        .nothingElseIsSeen()
                        .kept())
                .isFalse();
    }

    @Test
    void an_event_that_overtakes_another_one_of_its_task_is_noticed() {
        assertThat(events(Set.of(), seen("e2", "t", 2), seen("e1", "t", 1))
                        .inOrder()
                        .kept())
                .isFalse();
    }

    @Test
    void tasks_may_overtake_each_other() {
        assertThat(events(Set.of(), seen("e2", "t", 2), seen("e1", "other", 1))
                        .inOrder()
                        .kept())
                .isTrue();
    }

    @Test
    void a_request_that_made_two_tasks_is_noticed() {
        Sighting one = new Sighting("e1", Sighting.CREATED, "t1", 1, "w1-1", null, "t1", true);
        Sighting other = new Sighting("e2", Sighting.CREATED, "t2", 1, "w1-1", null, "t2", true);

        assertThat(new Writes(evidence(Set.of(), one, other)).createdOnce().kept())
                .isFalse();
    }

    @Test
    void to_have_compared_nothing_is_no_success() {
        assertThat(events(Set.of()).committedAreSeen().kept()).isFalse();
    }

    private static Events events(Set<String> committed, Sighting... sightings) {
        return new Events(evidence(committed, sightings));
    }

    private static Evidence evidence(Set<String> committed, Sighting... sightings) {
        var nowhere = new Databases(new PostgresServer("127.0.0.1:1", ""));
        return new Evidence(List.of(), List.of(), List.of(sightings), committed, nowhere);
    }

    private static Sighting seen(String id, String task, long sequence) {
        return new Sighting(id, UPDATED, task, sequence, null, null, task, true);
    }
}
