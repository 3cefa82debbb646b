package io.taskflow.suggestion.engine.local.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityScoreTest {

    @ParameterizedTest
    @CsvSource({"-1, LOW", "-0.3, LOW", "0, MEDIUM", "0.2, MEDIUM", "0.3, HIGH", "0.7, HIGH", "0.8, URGENT", "1, URGENT"
    })
    void aWeightIsTheNearestPriority(double weight, Priority expected) {
        assertThat(PriorityScore.of(factors(weight)).priority()).isEqualTo(expected);
    }

    @Test
    void withoutReasonsATaskIsMediumAndThatIsAGuess() {
        var score = PriorityScore.of(List.of());

        assertThat(score.priority()).isEqualTo(Priority.MEDIUM);
        assertThat(score.confidence(List.of())).isLessThanOrEqualTo(0.6);
    }

    @Test
    void theSameThingTwiceCountsLess() {
        assertThat(PriorityScore.of(factors(0.4, 0.4)).weight()).isEqualTo(0.4 + 0.2);
    }

    @Test
    void reasonsAgainstAreWeighedUp() {
        assertThat(PriorityScore.of(factors(0.8, -0.7)).priority()).isEqualTo(Priority.MEDIUM);
    }

    @Test
    void confidenceIsSmallestHalfWayBetweenTwoPriorities() {
        double clear = PriorityScore.of(factors(0.5)).confidence(factors(0.5));
        double halfWay = PriorityScore.of(factors(0.75)).confidence(factors(0.75));

        assertThat(clear).isGreaterThan(halfWay);
        assertThat(clear).isLessThanOrEqualTo(0.95);
    }

    private static List<Factor> factors(double... weights) {
        return Arrays.stream(weights)
                .mapToObj(weight -> new Factor("reason", weight, "evidence"))
                .toList();
    }
}
