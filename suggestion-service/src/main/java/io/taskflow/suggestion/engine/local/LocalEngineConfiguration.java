package io.taskflow.suggestion.engine.local;

import io.taskflow.suggestion.engine.goal.Likeness;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.Similarity;
import io.taskflow.suggestion.engine.local.embedding.VectorBudget;
import io.taskflow.suggestion.engine.local.goal.FinishedWork;
import io.taskflow.suggestion.engine.local.goal.GoalBase;
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
    Likeness likeness(SentenceModel model) {
        return (one, other) -> Similarity.of(model.vector(one), model.vector(other));
    }

    @Bean
    GoalBase goalBase(SentenceModel model) {
        return new GoalBase(model);
    }

    @Bean
    LocalSuggester localSuggester(
            SentenceModel model,
            LocalEngineSettings settings,
            ProjectHabits habits,
            GoalBase base,
            FinishedWork finished) {
        var budget = new VectorBudget(model, settings.vectorsPerSecond(), Duration.ofSeconds(1));
        var goals = new GoalBreakdown(model, base, finished);
        return new LocalSuggester(PriorityRules.standard(model), goals, model, budget, habits);
    }

    @Bean
    LocalWarmUp localWarmUp(LocalSuggester suggester, GoalBase base) {
        return new LocalWarmUp(suggester, base);
    }

    /** Spring says "ready" only after its runners: so readiness does not lie, and a model that cannot load fails the start. */
    @Bean
    ApplicationRunner readyWhenLoaded(LocalWarmUp warmUp) {
        return arguments -> warmUp.await();
    }
}
