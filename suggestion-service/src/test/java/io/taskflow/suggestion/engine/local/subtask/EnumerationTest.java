package io.taskflow.suggestion.engine.local.subtask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumerationTest {

    @Test
    void bulletsAndNumbersAreSteps() {
        assertThat(Enumeration.of("Party:\n- invite friends\n- buy drinks\n* [ ] bake a cake"))
                .startsWith("Invite friends", "Buy drinks");
        assertThat(Enumeration.of("1. Measure\n2) Cut\n3. Sand")).containsExactly("Measure", "Cut", "Sand");
    }

    @Test
    void whatComesThenIsTheNextStep() {
        assertThat(Enumeration.of("call the bank, then sign the form; send it"))
                .containsExactly("Call the bank", "Sign the form", "Send it");
    }

    @Test
    void oneVerbForSeveralThingsIsOneStepForEach() {
        assertThat(Enumeration.of("Buy milk, eggs and bread")).containsExactly("Buy milk", "Buy eggs", "Buy bread");
    }

    @Test
    void severalVerbsAreSeveralSteps() {
        assertThat(Enumeration.of("Clean the kitchen and cook dinner"))
                .containsExactly("Clean the kitchen", "Cook dinner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plan a trip to Rome",
                "Find a dentist and doctor",
                "Research and development budget",
                "x",
                ",",
                "- one"
            })
    void aPlainGoalIsNoList(String goal) {
        assertThat(Enumeration.of(goal)).isEmpty();
    }
}
