package io.taskflow.suggestion.engine.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.Map;
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
        assertThatException()
                .isThrownBy(() -> settings("http://localhost:11434/v1", " "))
                .withStackTraceContaining("TASKFLOW_LLM_MODEL is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:11434/v1", "ftp://localhost/v1", "https://", "/v1"})
    void anEndpointIsAnHttpUrl(String url) {
        assertThatException()
                .isThrownBy(() -> settings(url, "model"))
                .withStackTraceContaining("TASKFLOW_LLM_BASE_URL");
    }

    @Test
    void whatIsForbiddenIsForbiddenWhateverTheEndpoint() {
        LlmSettings settings = LanguageModel.settings(
                Map.of("base-url", "http://localhost:11434/v1", "model", "model", "egress", "forbidden"));

        assertThat(settings.configured()).isFalse();
    }

    @Test
    void theKeyIsNotPrinted() {
        assertThat(settings("http://localhost:11434/v1", "model").toString()).doesNotContain("very-secret");
    }

    private static LlmSettings settings(String url, String model) {
        return LanguageModel.settings(Map.of("base-url", url, "api-key", "very-secret", "model", model));
    }
}
