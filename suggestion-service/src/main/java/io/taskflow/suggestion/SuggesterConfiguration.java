package io.taskflow.suggestion;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.suggestion.engine.FallbackSuggester;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.SuggesterTiming;
import io.taskflow.suggestion.engine.llm.CachedSuggester;
import io.taskflow.suggestion.engine.llm.LlmSettings;
import io.taskflow.suggestion.engine.llm.LlmSuggester;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import io.taskflow.suggestion.engine.llm.call.JsonForms;
import io.taskflow.suggestion.engine.llm.call.ModelCalls;
import io.taskflow.suggestion.engine.llm.call.TokenCounts;
import io.taskflow.suggestion.engine.llm.guard.LlmGuard;
import io.taskflow.suggestion.engine.llm.guard.RateLimit;
import io.taskflow.suggestion.engine.llm.openai.OpenAiModels;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import io.taskflow.suggestion.engine.local.LocalSuggester;
import io.taskflow.suggestion.engine.local.LocalWarmUp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Which engine answers: a language model with the local engine behind it where one is set, else the local engine alone. */
@Configuration(proxyBeanMethods = false)
class SuggesterConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SuggesterConfiguration.class);

    /** Some ten milliseconds on an idle machine; this is one that is not. */
    private static final Duration LONGEST_LOCAL_ANSWER = Duration.ofSeconds(5);

    @Bean
    @Primary
    Suggester suggester(
            LocalSuggester local, LlmSettings settings, TokenBudget budget, MeterRegistry meters, Clock clock) {
        if (!settings.configured()) {
            log.info("Suggestions come from the local engine; {}", whyLocal(settings));
            return local;
        }
        log.atInfo().addKeyValue("model", settings.model()).log("Suggestions come from a language model");
        var models = new OpenAiModels(settings, new TokenCounts(meters), clock);
        var forms = new JsonForms(Prompt.read("plain-json-v1"), clock);
        var calls = new ModelCalls(
                budget, settings.price(), settings.maxOutputTokens(), new RateLimit(clock), forms, meters);
        var guard = new LlmGuard(settings.timeout(), settings.queue(), settings.concurrency(), clock, meters);
        var model = new LlmSuggester(models, calls, guard, settings.redact());
        return new FallbackSuggester(
                new CachedSuggester(model, settings.cache(), Ticker.systemTicker()), local, meters);
    }

    private static String whyLocal(LlmSettings settings) {
        return settings.egress() == LlmSettings.Egress.FORBIDDEN
                ? "TASKFLOW_LLM_EGRESS forbids that task text leaves this service"
                : "TASKFLOW_LLM_BASE_URL is not set";
    }

    @Bean
    SuggesterTiming suggesterTiming(LocalWarmUp warmUp, LlmSettings settings) {
        Duration llm = settings.configured() ? settings.queue().plus(settings.timeout()) : Duration.ZERO;
        return new Timing(warmUp, !settings.configured(), llm.plus(LONGEST_LOCAL_ANSWER));
    }

    private record Timing(LocalWarmUp warmUp, boolean answersAtOnce, Duration longestAnswer)
            implements SuggesterTiming {

        @Override
        public void awaitReady() {
            warmUp.await();
        }
    }
}
