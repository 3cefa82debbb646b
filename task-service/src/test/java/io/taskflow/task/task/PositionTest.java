package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void the_first_is_a0() {
        assertThat(Position.after(null)).isEqualTo("a0");
    }

    @Test
    void each_of_many_comes_after_the_one_before() {
        String last = Position.after(null);
        for (int i = 0; i < 100_000; i++) {
            String next = Position.after(last);
            assertThat(next).isGreaterThan(last);
            assertThat(Position.isValid(next)).isTrue();
            last = next;
        }
        assertThat(last).hasSize(4);
    }

    /** The values that the fractional-indexing libraries give. */
    @ParameterizedTest
    @CsvSource({"a0,a1", "a0V,a1", "az,b00", "bzz,c000", "Zz,a0", "Zy,Zz", "Yzz,Z0", "a1V,a2"})
    void comes_after_whatever_a_client_made(String last, String next) {
        assertThat(Position.after(last)).isEqualTo(next).isGreaterThan(last);
    }

    @Test
    void there_is_room_behind_the_last_possible_one_too() {
        String last = "z".repeat(27);

        assertThat(Position.after(last)).isGreaterThan(last);
        assertThat(Position.isValid(Position.after(last))).isTrue();
    }

    @Test
    void however_long_the_last_one_is_there_are_places_behind_it() {
        for (String last :
                List.of("z".repeat(100), "z".repeat(99) + "y", "zz" + "0".repeat(25), "y" + "z".repeat(99))) {
            for (int i = 0; i < 1_000; i++) {
                String next = Position.after(last);
                assertThat(next).isGreaterThanOrEqualTo(last);
                assertThat(Position.isValid(next)).as(next).isTrue();
                last = next;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0", "b0", "a0V0", "a 0", "a0;", "ä0", "A0"})
    void a_text_that_leaves_no_room_around_it_is_none(String text) {
        assertThat(Position.isValid(text)).isFalse();
    }
}
