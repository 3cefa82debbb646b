package io.taskflow.suggestion.engine.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-06-24T09:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                             | 0
                    120                           | 120
                    Wed, 24 Jun 2026 09:31:00 GMT | 60
                    Wed, 24 Jun 2026 09:29:00 GMT | 0
                    """)
    void itIsSecondsOrADate(String value, long seconds) {
        assertThat(read(value)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "", "99999999999999999999"})
    void anythingElseIsNothing(String value) {
        assertThat(read(value)).isNull();
    }

    @Test
    void nothingIsNothing() {
        assertThat(RetryAfter.of(HttpHeaders.of(Map.of(), (name, value) -> true), NOW))
                .isNull();
    }

    private static @Nullable Duration read(String value) {
        return RetryAfter.of(HttpHeaders.of(Map.of("Retry-After", List.of(value)), (name, any) -> true), NOW);
    }
}
