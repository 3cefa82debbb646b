package io.taskflow.task.suggestion;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@code taskflow.suggestions.decided} by {@code engine} (llm, local) and {@code verdict} (accepted, dismissed): whose proposals people take. */
@Component
class DecisionMeter {
    private final MeterRegistry meters;

    DecisionMeter(MeterRegistry meters) {
        this.meters = meters;
        // There from the beginning, so that the first decision is an increase.
        for (Engine.Kind engine : Engine.Kind.values()) {
            counter(engine, SuggestionStatus.ACCEPTED);
            counter(engine, SuggestionStatus.DISMISSED);
        }
    }

    /** Counts a decision once it is committed. */
    void count(Suggestion decided) {
        Counter counter = counter(decided.proposal().engine().kind(), decided.status());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }

    private Counter counter(Engine.Kind engine, SuggestionStatus verdict) {
        return Counter.builder("taskflow.suggestions.decided")
                .description("Suggestions that somebody has decided on")
                .tag("engine", engine.name())
                .tag("verdict", verdict.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
