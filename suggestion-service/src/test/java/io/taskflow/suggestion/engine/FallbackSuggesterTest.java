package io.taskflow.suggestion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, MEDIUM, MEDIUM, 0.9",
        "URGENT, HIGH, URGENT, 0.9",
        "URGENT, LOW, MEDIUM, 0.6",
        "LOW, MEDIUM, LOW, 0.9",
        "LOW, URGENT, HIGH, 0.6"
    })
    void theModelGoesOneStepFromWhatTheLocalEngineSays(
            Priority model, Priority local, Priority together, double confidence) {
        var suggester = new FallbackSuggester(saying(model, 0.9), saying(local, 0.6), meters);

        PriorityAnswer answer = suggester.priority(QUESTION);

        assertThat(answer.priority()).isEqualTo(together);
        assertThat(answer.confidence()).isEqualTo(confidence);
        assertThat(answer.rationale()).isEqualTo("Because.");
        assertThat(answer.factors()).extracting(Factor::name).first().isEqualTo("reason");
        assertThat(answer.factors())
                .filteredOn(factor -> factor.name().equals("local-engine"))
                .hasSize(model == local ? 0 : 1)
                .allSatisfy(factor -> {
                    assertThat(factor.evidence()).startsWith(local + " by the local engine, confidence 0.6;");
                    assertThat(Math.signum(factor.weight())).isEqualTo(Math.signum(local.compareTo(model)));
                });
    }

    @Test
    void theModelIsToldWhatTheLocalEngineSays() {
        List<PriorityQuestion> asked = new ArrayList<>();
        var suggester = new FallbackSuggester(
                new Fixed(() -> new Engine(Engine.Kind.llm, "model", false), Priority.LOW, 1, asked::add),
                saying(Priority.HIGH, 0.6),
                meters);

        suggester.priority(QUESTION);

        assertThat(asked)
                .singleElement()
                .satisfies(question -> assertThat(question.local())
                        .isNotNull()
                        .extracting(PriorityAnswer::priority)
                        .isEqualTo(Priority.HIGH));
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

    private static Suggester saying(Priority priority, double confidence) {
        return new Fixed(() -> new Engine(Engine.Kind.llm, "model", false), priority, confidence, question -> {});
    }

    private record Fixed(
            Supplier<Engine> engine, Priority priority, double confidence, Consumer<PriorityQuestion> asked)
            implements Suggester {

        Fixed(Supplier<Engine> engine) {
            this(engine, Priority.LOW, 1, question -> {});
        }

        @Override
        public PriorityAnswer priority(PriorityQuestion question) {
            asked.accept(question);
            return new PriorityAnswer(
                    priority, confidence, List.of(new Factor("reason", 1, "Words.")), "Because.", engine.get(), "v1");
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
