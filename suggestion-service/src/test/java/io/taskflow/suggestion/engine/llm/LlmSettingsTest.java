package io.taskflow.suggestion.engine.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LlmSettingsTest {

    @Test
    void withoutAnEndpointThereIsNoLanguageModel() {
        assertThat(settings("", "").configured()).isFalse();
    }

    @Test
    void anEndpointNeedsAModel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("http://localhost:11434/v1", " "))
                .withMessageContaining("TASKFLOW_LLM_MODEL is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:11434/v1", "ftp://localhost/v1", "https://", "/v1"})
    void anEndpointIsAnHttpUrl(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(url, "model"))
                .withMessageContaining("TASKFLOW_LLM_BASE_URL");
    }

    @Test
    void theKeyIsNotPrinted() {
        assertThat(settings("http://localhost:11434/v1", "model").toString()).doesNotContain("very-secret");
    }

    private static LlmSettings settings(@Nullable String url, @Nullable String model) {
        return new LlmSettings(url, "very-secret", model, Duration.ofSeconds(1), 1);
    }
}
