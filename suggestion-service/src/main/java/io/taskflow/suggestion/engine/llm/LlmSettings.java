package io.taskflow.suggestion.engine.llm;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.llm}.
 *
 * @param baseUrl an OpenAI-compatible endpoint with its version, for example {@code http://localhost:11434/v1}; empty: no language
 *     model is used
 * @param apiKey sent as bearer token; empty where the endpoint needs none
 * @param model what the endpoint calls the model; required with {@code baseUrl}
 * @param timeout for one question, a repair included; then the local engine answers
 * @param concurrency questions under way at the same time; further ones are answered by the local engine
 */
@Validated
@ConfigurationProperties("taskflow.llm")
public record LlmSettings(
        @Nullable String baseUrl,
        @Nullable String apiKey,
        @Nullable String model,

        @DefaultValue("20s") @DurationMin(millis = 100) @DurationMax(minutes = 5)
        Duration timeout,

        @DefaultValue("4") @Min(1) @Max(256) int concurrency) {

    private static final Pattern HTTP = Pattern.compile("https?://[^/\\s]+(/\\S*)?");

    /** Refuses an endpoint that cannot work. */
    public LlmSettings {
        baseUrl = emptyAsNull(baseUrl);
        apiKey = emptyAsNull(apiKey);
        model = emptyAsNull(model);
        if (baseUrl != null) {
            requireHttp(baseUrl);
            if (model == null) {
                throw new IllegalArgumentException("TASKFLOW_LLM_MODEL is not set: say which model of " + baseUrl
                        + " to use, or unset TASKFLOW_LLM_BASE_URL to use the local engine");
            }
        }
    }

    /** Whether there is a language model to ask. */
    public boolean configured() {
        return baseUrl != null;
    }

    private static @Nullable String emptyAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void requireHttp(String url) {
        if (!HTTP.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "TASKFLOW_LLM_BASE_URL must be like http://localhost:11434/v1, but is " + url);
        }
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "LlmSettings[baseUrl=" + baseUrl + ", model=" + model + ", timeout=" + timeout + ", concurrency="
                + concurrency + "]";
    }
}
