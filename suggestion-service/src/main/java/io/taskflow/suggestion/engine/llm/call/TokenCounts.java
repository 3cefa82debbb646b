package io.taskflow.suggestion.engine.llm.call;

import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.output.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** Counts calls as {@code taskflow.llm.calls} and what they cost as {@code taskflow.llm.tokens}. */
public final class TokenCounts implements ChatModelListener {

    private final MeterRegistry meters;

    /** Counts into {@code meters}. */
    public TokenCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void onResponse(ChatModelResponseContext context) {
        meters.counter("taskflow.llm.calls", "outcome", "answered").increment();
        TokenUsage usage = context.chatResponse().tokenUsage();
        if (usage != null) {
            count("input", usage.inputTokenCount());
            count("output", usage.outputTokenCount());
        }
    }

    @Override
    public void onError(ChatModelErrorContext context) {
        meters.counter("taskflow.llm.calls", "outcome", "failed").increment();
    }

    private void count(String direction, @Nullable Integer tokens) {
        if (tokens != null) {
            meters.counter("taskflow.llm.tokens", "direction", direction).increment(tokens);
        }
    }
}
