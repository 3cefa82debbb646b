package io.taskflow.suggestion.engine.llm;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import io.taskflow.suggestion.engine.llm.call.JsonForms;
import io.taskflow.suggestion.engine.llm.call.ModelCalls;
import io.taskflow.suggestion.engine.llm.call.TokenCounts;
import io.taskflow.suggestion.engine.llm.guard.LlmGuard;
import io.taskflow.suggestion.engine.llm.guard.RateLimit;
import io.taskflow.suggestion.engine.llm.openai.OpenAiModels;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The engine as the service puts it together, with the settings of a test. */
public final class LanguageModel {

    private LanguageModel() {}

    /** With the defaults of what is not given; names as in {@code taskflow.llm}. */
    public static LlmSettings settings(Map<String, ?> given) {
        Map<String, Object> named = new HashMap<>();
        given.forEach((name, value) -> named.put("taskflow.llm." + name, value));
        return new Binder(new MapConfigurationPropertySource(named)).bindOrCreate("taskflow.llm", LlmSettings.class);
    }

    public static LlmSuggester suggester(LlmSettings settings, TokenBudget budget, Clock clock, MeterRegistry meters) {
        return new LlmSuggester(
                new OpenAiModels(settings, new TokenCounts(meters), clock),
                new ModelCalls(
                        budget,
                        settings.price(),
                        settings.maxOutputTokens(),
                        new RateLimit(clock),
                        new JsonForms(Prompt.read("plain-json-v1"), clock),
                        meters),
                new LlmGuard(settings.timeout(), settings.queue(), settings.concurrency(), clock, meters),
                settings.redact());
    }
}
