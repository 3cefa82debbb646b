package io.taskflow.suggestion.engine.llm.call;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.suggestion.engine.account.Usage;
import io.taskflow.suggestion.engine.llm.budget.Estimate;
import io.taskflow.suggestion.engine.llm.budget.Price;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget.Reservation;
import io.taskflow.suggestion.engine.llm.guard.EndpointRefusedException;
import io.taskflow.suggestion.engine.llm.guard.RateLimit;
import java.math.BigDecimal;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * Calls a model as often as its endpoint allows, each call paid for before it is made: reserved, settled, and counted as
 * {@code taskflow.llm.cost} where a price is set.
 */
public final class ModelCalls {

    private final TokenBudget budget;
    private final Price price;
    private final int maxOutputTokens;
    private final RateLimit rateLimit;
    private final JsonForms forms;
    private final MeterRegistry meters;

    /** @param maxOutputTokens what an answer may have, 1 or more */
    public ModelCalls(
            TokenBudget budget,
            Price price,
            int maxOutputTokens,
            RateLimit rateLimit,
            JsonForms forms,
            MeterRegistry meters) {
        this.budget = budget;
        this.price = price;
        this.maxOutputTokens = maxOutputTokens;
        this.rateLimit = rateLimit;
        this.forms = forms;
        this.meters = meters;
    }

    /** The model's answer to what was said so far; null where it was not waited for to its end. */
    public @Nullable ChatResponse call(Conversation conversation, Ask ask) throws Exception {
        return forms.ask(
                conversation,
                formed -> rateLimit.call(conversation.deadline(), () -> paid(conversation, request(formed), ask)));
    }

    private ChatRequest request(ChatRequest.Builder formed) {
        return formed.maxOutputTokens(maxOutputTokens).build();
    }

    private @Nullable ChatResponse paid(Conversation conversation, ChatRequest request, Ask ask) throws Exception {
        Reservation reserved = budget.reserve(conversation.asker(), Estimate.of(request));
        try {
            ChatResponse response = ask.model(request);
            if (response != null) {
                settle(conversation, reserved, response.tokenUsage());
            }
            return response;
        } catch (Exception failure) {
            if (wasNotTaken(failure)) {
                reserved.settle(0);
            }
            throw failure;
        }
    }

    /** An endpoint that says nothing, or nothing of use, may have used everything. */
    private void settle(Conversation conversation, Reservation reserved, @Nullable TokenUsage usage) {
        if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null) {
            return;
        }
        long input = usage.inputTokenCount();
        long output = usage.outputTokenCount();
        if (input <= 0 || output < 0) {
            return;
        }
        BigDecimal cost = price.of(input, output);
        if (cost != null) {
            meters.counter("taskflow.llm.cost").increment(cost.doubleValue());
        }
        conversation.asker().use(new Usage(input, output, cost));
        reserved.settle(input + output);
    }

    private static boolean wasNotTaken(Throwable failure) {
        return EndpointRefusedException.behind(failure) != null
                || NestedExceptionUtils.getMostSpecificCause(failure) instanceof ConnectException;
    }

    /** Asks a model, as a whole or as a stream. */
    @FunctionalInterface
    public interface Ask {

        /** Its answer; null where it was not waited for to its end. */
        @Nullable
        ChatResponse model(ChatRequest request) throws Exception;
    }
}
