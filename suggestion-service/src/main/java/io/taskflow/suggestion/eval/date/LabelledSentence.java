package io.taskflow.suggestion.eval.date;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * A sentence and when it says that something is due.
 *
 * @param type {@code date}, {@code time} or {@code datetime}: how the expected values are written
 * @param reference when it is asked
 * @param expected each value that would be right, for example {@code 2016-11-07 19:00:00}; empty for a sentence without a date
 */
public record LabelledSentence(String input, String type, LocalDateTime reference, List<String> expected) {

    public LabelledSentence {
        Objects.requireNonNull(input, "input is missing");
        Objects.requireNonNull(type, "type is missing: date, time or datetime");
        Objects.requireNonNull(reference, "reference is missing");
        Objects.requireNonNull(expected, "expected is missing");
        expected = List.copyOf(expected);
    }
}
