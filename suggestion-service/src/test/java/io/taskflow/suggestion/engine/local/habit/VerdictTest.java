package io.taskflow.suggestion.engine.local.habit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.task.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final Chances CALM = usual(3);

    @ParameterizedTest
    @CsvSource(textBlock = """
            20, 75,  4,  1, MEDIUM
            45, 50,  4,  1, LOW
            20, 68, 11,  1, HIGH
            20, 68,  7,  5, URGENT
            60, 20, 18,  2, HIGH
            """)
    void what_is_pressing_need_not_be_the_likeliest(int low, int medium, int high, int urgent, Priority expected) {
        int[] weights = {low, medium, high, urgent};
        assertThat(Verdict.of(Chances.of(priority -> weights[Chances.rank(priority)]), CALM))
                .isEqualTo(expected);
    }

    @Test
    void what_is_no_more_pressing_than_usual_is_not_called_so() {
        Chances task =
                Chances.of(priority -> priority == Priority.HIGH ? 0.3 : priority == Priority.URGENT ? 0.1 : 0.3);

        assertThat(Verdict.of(task, CALM)).isEqualTo(Priority.HIGH);
        assertThat(Verdict.of(task, usual(60))).isEqualTo(Priority.LOW);
    }

    /** So many of a hundred tasks are HIGH. */
    private static Chances usual(int high) {
        return Chances.of(priority -> switch (priority) {
            case HIGH -> high;
            case URGENT -> 0;
            case LOW, MEDIUM -> (100 - high) / 2.0;
        });
    }
}
