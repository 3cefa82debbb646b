package io.taskflow.suggestion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FallbackSuggesterTest {

    private static final PriorityQuestion QUESTION =
            new PriorityQuestion("Title", null, null, Instant.EPOCH, List.of());
    private static final SubtaskQuestion GOAL = new SubtaskQuestion("Goal", null, 7);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void theFirstEngineAnswersWhenItCan() {
        var suggester = new FallbackSuggester(engine("first"), engine("second"), meters);

        assertThat(suggester.priority(QUESTION).engine()).isEqualTo(new Engine(Engine.Kind.llm, "first", false));
    }

    @Test
    void theSecondStandsInAndSaysSo() {
        var suggester = new FallbackSuggester(failing(Reason.TIMEOUT), engine("second"), meters);

        assertThat(suggester.priority(QUESTION).engine())
                .isEqualTo(new Engine(Engine.Kind.llm, "second", true, "timeout"));
        assertThat(suggester.subtasks(GOAL).engine().fallback()).isTrue();
        assertThat(suggester.subtasks(GOAL, step -> {}).engine().fallback()).isTrue();
        assertThat(meters.counter("taskflow.suggestion.fallbacks", "reason", "timeout")
                        .count())
                .isEqualTo(3);
    }

    @Test
    void aFaultOfOurOwnIsNotHiddenByTheSecond() {
        var suggester = new FallbackSuggester(
                new Fixed(() -> {
                    throw new IllegalStateException("a bug");
                }),
                engine("second"),
                meters);

        assertThatIllegalStateException().isThrownBy(() -> suggester.priority(QUESTION));
    }

    private static Suggester engine(String model) {
        return new Fixed(() -> new Engine(Engine.Kind.llm, model, false));
    }

    private static Suggester failing(Reason reason) {
        return new Fixed(() -> {
            throw new SuggesterFailedException(reason, "told to", null);
        });
    }

    private record Fixed(Supplier<Engine> engine) implements Suggester {

        @Override
        public PriorityAnswer priority(PriorityQuestion question) {
            return new PriorityAnswer(Priority.LOW, 1, List.of(), "Because.", engine.get(), "v1");
        }

        @Override
        public SubtaskAnswer subtasks(SubtaskQuestion question) {
            return new SubtaskAnswer(List.of(), engine.get(), true, "v1");
        }

        @Override
        public SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each) {
            return subtasks(question);
        }
    }
}
