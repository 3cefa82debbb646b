package io.taskflow.suggestion.engine.local.habit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.task.Priority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

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
        assertThat(Verdict.of(Chances.of(priority -> weights[Chances.rank(priority)])))
                .isEqualTo(expected);
    }
}
