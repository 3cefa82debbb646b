package io.taskflow.suggestion.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the first engine, and the second when the first cannot answer. Who answered, that it stood in and why, is in the answer. */
public final class FallbackSuggester implements Suggester {

    private static final Logger log = LoggerFactory.getLogger(FallbackSuggester.class);

    private final Suggester first;
    private final Suggester second;
    private final MeterRegistry meters;

    /** Failures of {@code first} are counted as {@code taskflow.suggestion.fallbacks} by reason. */
    public FallbackSuggester(Suggester first, Suggester second, MeterRegistry meters) {
        this.first = first;
        this.second = second;
        this.meters = meters;
    }

    @Override
    public PriorityAnswer priority(PriorityQuestion question) {
        return answer(engine -> engine.priority(question), PriorityAnswer::asFallback);
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question) {
        return answer(engine -> engine.subtasks(question), SubtaskAnswer::asFallback);
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each) {
        return answer(engine -> engine.subtasks(question, each), SubtaskAnswer::asFallback);
    }

    private <T> T answer(Function<Suggester, T> ask, BiFunction<T, String, T> asFallback) {
        try {
            return ask.apply(first);
        } catch (SuggesterFailedException failure) {
            note(failure);
            return asFallback.apply(ask.apply(second), failure.reason().word());
        }
    }

    private void note(SuggesterFailedException failure) {
        String reason = failure.reason().word();
        meters.counter("taskflow.suggestion.fallbacks", "reason", reason).increment();
        log.atWarn()
                .addKeyValue("reason", reason)
                .log("The language model gave no answer, the local engine stands in: {}", failure.getMessage());
    }
}
