package io.taskflow.task.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.task.testing.TaskServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TaskServiceTest
class DecisionMeterTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DecisionMeter meter = new DecisionMeter(meters);
    private final TransactionTemplate transaction;

    @Autowired
    DecisionMeterTest(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void a_decision_counts_once_it_is_committed() {
        transaction.executeWithoutResult(status -> {
            meter.count(decided(SuggestionStatus.ACCEPTED));
            assertThat(accepted()).isZero();
        });

        assertThat(accepted()).isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_was_never_decided() {
        transaction.executeWithoutResult(status -> {
            meter.count(decided(SuggestionStatus.ACCEPTED));
            status.setRollbackOnly();
        });

        assertThat(accepted()).isZero();
    }

    private double accepted() {
        return meters.get("taskflow.suggestions.decided")
                .tags("engine", "llm", "verdict", "accepted")
                .counter()
                .count();
    }

    private static Suggestion decided(SuggestionStatus status) {
        var engine = new Engine(Engine.Kind.llm, "some-model", false);
        UUID some = UUID.randomUUID();
        var proposal = new SuggestionSnapshot(
                some,
                some,
                some,
                1,
                SuggestionKind.PRIORITY,
                status,
                null,
                List.of(),
                0.5,
                List.of(),
                "",
                engine,
                "1",
                "",
                2,
                Instant.EPOCH);
        return new Suggestion(proposal, some, true, status, 2, null, null);
    }
}
