package io.taskflow.suggestion.engine.llm;

import io.taskflow.suggestion.engine.llm.budget.Price;
import jakarta.validation.Valid;
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
 * @param egress {@code forbidden}: no language model is asked, whatever {@code baseUrl} says, and no task text leaves the service
 * @param timeout for one question, a repair included; then the local engine answers
 * @param concurrency questions under way at the same time; further ones are answered by the local engine
 * @param queue how long a background question waits for one of these places before the local engine answers; others do not wait
 * @param maxOutputTokens what an answer may have, 100 to 100,000; sent as {@code max_tokens}
 * @param redact whether e-mail addresses, phone, account and card numbers and the credentials of URLs are kept from the endpoint
 * @param budget tokens a day
 * @param cache answers that are given again
 * @param price what tokens cost
 */
@Validated
@ConfigurationProperties("taskflow.llm")
public record LlmSettings(
        @Nullable String baseUrl,
        @Nullable String apiKey,
        @Nullable String model,
        @DefaultValue("allowed") Egress egress,

        @DefaultValue("20s") @DurationMin(millis = 100) @DurationMax(minutes = 5)
        Duration timeout,

        @DefaultValue("4") @Min(1) @Max(256) int concurrency,

        @DefaultValue("10s") @DurationMin @DurationMax(minutes = 1)
        Duration queue,

        @DefaultValue("2000") @Min(100) @Max(100_000) int maxOutputTokens,
        @DefaultValue("false") boolean redact,
        @DefaultValue @Valid Budget budget,
        @DefaultValue @Valid Cache cache,
        @DefaultValue @Valid Price price) {

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

    /** Whether there is a language model to ask, and it may be asked. */
    public boolean configured() {
        return baseUrl != null && egress == Egress.ALLOWED;
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
        return "LlmSettings[baseUrl=" + baseUrl + ", model=" + model + ", egress=" + egress + ", timeout=" + timeout
                + ", concurrency=" + concurrency + "]";
    }

    /** Whether task text may go to a language model. */
    public enum Egress {
        /** Where one is set. */
        ALLOWED,
        /** Not even where one is set. */
        FORBIDDEN
    }

    /**
     * Tokens a day (UTC), what is asked and what is answered together; 0: no limit.
     *
     * @param person of each person
     * @param background of all jobs that nobody waits for, together
     * @param all of everybody and all jobs together
     */
    public record Budget(
            @DefaultValue("0") @Min(0) long person,
            @DefaultValue("0") @Min(0) long background,
            @DefaultValue("0") @Min(0) long all) {}

    /**
     * Answers that are given again to the same question: the same texts, the same project and history, the same model and prompt.
     *
     * @param ttl how long; 0: not at all. Due dates come nearer meanwhile
     * @param size how many, the least used go first
     */
    public record Cache(
            @DefaultValue("10m") @DurationMin @DurationMax(hours = 24)
            Duration ttl,

            @DefaultValue("1000") @Min(0) @Max(100_000) int size) {}
}
