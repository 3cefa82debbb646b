package io.taskflow.suggestion.quickadd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tomorrow call Bob           | tomorrow | call Bob
            call Bob tomorrow, at home  | tomorrow | call Bob, at home
            Report - tomorrow           | tomorrow | Report
            Report (tomorrow) for Ann   | tomorrow | Report for Ann
            tomorrow                    | tomorrow | tomorrow
            """)
    void isWhatIsLeft(String text, String read, String title) {
        int start = text.indexOf(read);
        assertThat(Title.of(text, List.of(new Span(start, start + read.length(), "dueOn"))))
                .isEqualTo(title);
    }

    @Test
    void keepsATextOfWhichNothingWasRead() {
        assertThat(Title.of("  a  b - ", List.of())).isEqualTo("a  b -");
    }
}
