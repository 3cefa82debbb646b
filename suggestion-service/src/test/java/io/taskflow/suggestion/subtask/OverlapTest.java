package io.taskflow.suggestion.subtask;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.task.Subtasks.Subtask;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverlapTest {

    private static final Subtask BOOKED = new Subtask(UUID.randomUUID(), "WEB-3", "Book a van");

    @Test
    void what_is_there_is_left_out_and_those_after_it_wait_for_the_right_ones() {
        var overlap = new Overlap(List.of(BOOKED), (one, other) -> 0, 5);

        List<SubtaskProposal> kept = take(
                overlap,
                step("Pack").after(List.of()),
                step("book a VAN").after(List.of(0)),
                step("Drive").after(List.of(0, 1)),
                step("Unpack").after(List.of(2)));

        assertThat(kept).extracting(SubtaskProposal::title).containsExactly("Pack", "Drive", "Unpack");
        assertThat(kept).extracting(SubtaskProposal::dependsOn).containsExactly(List.of(), List.of(0), List.of(1));
        assertThat(overlap.there()).containsExactly(new AlreadyThere("book a VAN", BOOKED.id(), "WEB-3"));
    }

    @Test
    void no_more_than_were_asked_for() {
        var overlap = new Overlap(List.of(BOOKED), (one, other) -> 0, 1);

        assertThat(take(overlap, step("Pack"), step("Drive"))).hasSize(1);
    }

    private static List<SubtaskProposal> take(Overlap overlap, SubtaskProposal... steps) {
        return Stream.of(steps).flatMap(step -> overlap.take(step).stream()).toList();
    }

    private static SubtaskProposal step(String title) {
        return new SubtaskProposal(title, null, null, null);
    }
}
