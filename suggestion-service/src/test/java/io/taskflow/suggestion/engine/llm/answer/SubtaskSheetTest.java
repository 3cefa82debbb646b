package io.taskflow.suggestion.engine.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtaskSheetTest {

    @Test
    void steps_wait_for_earlier_ones_alone_whatever_the_model_says() {
        List<SubtaskProposal> steps = SubtaskSheet.read("""
                {"suggestions": [
                  {"title": "Ask", "dependsOn": [0, 1], "doneWhen": "They answered."},
                  {"title": "Do", "dependsOn": [1, 0, 0, -1, 7]},
                  {"title": "Tell"}]}""", 7);

        assertThat(steps).extracting(SubtaskProposal::dependsOn).containsExactly(List.of(), List.of(0), List.of());
        assertThat(steps.getFirst().doneWhen()).isEqualTo("They answered.");
    }

    @Test
    void so_do_those_that_are_streamed() {
        var titles = new HashSet<String>();

        SubtaskSheet.readOne("{\"title\": \"Ask\", \"dependsOn\": [0]}", titles);

        assertThat(SubtaskSheet.readOne("{\"title\": \"Do\", \"dependsOn\": [0, 1]}", titles)
                        .dependsOn())
                .containsExactly(0);
    }

    @Test
    void a_criterion_is_plain_text_like_all_else() {
        assertThatExceptionOfType(InvalidAnswerException.class)
                .isThrownBy(() -> SubtaskSheet.read(
                        "{\"suggestions\": [{\"title\": \"Ask\", \"doneWhen\": \"See https://example.org\"}]}", 7));
    }
}
