package io.taskflow.suggestion.engine.local.subtask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Plan a trip to Rome           | a trip to Rome
                    How to set up the server?     | the server
                    We need to release 2.0.       | 2.0
                    The server is down            | \u201cThe server is down\u201d
                    Clean                         | \u201cClean\u201d
                    """)
    void theObjectIsWhatTheVerbIsAbout(String goal, String object) {
        assertThat(new GoalText(goal).object()).isEqualTo(object);
    }

    @Test
    void aLongGoalIsQuotedInPart() {
        String title = new GoalText("x".repeat(2_000)).fill("Done when: {goal}");

        assertThat(title).hasSizeLessThanOrEqualTo(200).endsWith("\u2026");
    }
}
