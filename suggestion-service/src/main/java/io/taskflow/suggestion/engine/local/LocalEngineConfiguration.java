package io.taskflow.suggestion.engine.local;

import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.VectorBudget;
import io.taskflow.suggestion.engine.local.habit.ProjectHabits;
import io.taskflow.suggestion.engine.local.priority.PriorityRules;
import io.taskflow.suggestion.engine.local.subtask.GoalBreakdown;
import java.time.Duration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the local engine. Its model loads while the rest of the service starts. */
@Configuration(proxyBeanMethods = false)
class LocalEngineConfiguration {

    @Bean
    SentenceModel sentenceModel() {
        return new SentenceModel();
    }

    @Bean
    LocalSuggester localSuggester(SentenceModel model, LocalEngineSettings settings, ProjectHabits habits) {
        var budget = new VectorBudget(model, settings.vectorsPerSecond(), Duration.ofSeconds(1));
        return new LocalSuggester(PriorityRules.standard(model), GoalBreakdown.standard(model), model, budget, habits);
    }

    @Bean
    LocalWarmUp localWarmUp(LocalSuggester suggester) {
        return new LocalWarmUp(suggester);
    }

    /** Spring says "ready" only after its runners: so readiness does not lie, and a model that cannot load fails the start. */
    @Bean
    ApplicationRunner readyWhenLoaded(LocalWarmUp warmUp) {
        return arguments -> warmUp.await();
    }
}
