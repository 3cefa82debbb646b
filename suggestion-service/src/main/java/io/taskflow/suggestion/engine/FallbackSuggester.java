package io.taskflow.suggestion.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a language model, and the local engine where it cannot answer. Who answered, that it stood in and why, is in the answer. Of a
 * priority the local engine is asked before, since the model may go one step from what it says.
 */
public final class FallbackSuggester implements Suggester {

    private static final Logger log = LoggerFactory.getLogger(FallbackSuggester.class);

    private final Suggester model;
    private final Suggester local;
    private final MeterRegistry meters;

    /** Failures of {@code model} are counted as {@code taskflow.suggestion.fallbacks} by reason. */
    public FallbackSuggester(Suggester model, Suggester local, MeterRegistry meters) {
        this.model = model;
        this.local = local;
        this.meters = meters;
    }

    @Override
    public PriorityAnswer priority(PriorityQuestion question) {
        PriorityAnswer own = local.priority(question);
        try {
            return model.priority(question.after(own)).withinOneStepOf(own);
        } catch (SuggesterFailedException failure) {
            return own.asFallback(noted(failure));
        }
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
            return ask.apply(model);
        } catch (SuggesterFailedException failure) {
            String reason = noted(failure);
            return asFallback.apply(ask.apply(local), reason);
        }
    }

    private String noted(SuggesterFailedException failure) {
        String reason = failure.reason().word();
        meters.counter("taskflow.suggestion.fallbacks", "reason", reason).increment();
        log.atWarn()
                .addKeyValue("reason", reason)
                .log("The language model gave no answer, the local engine stands in: {}", failure.getMessage());
        return reason;
    }
}
