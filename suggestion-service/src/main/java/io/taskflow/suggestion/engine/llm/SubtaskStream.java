package io.taskflow.suggestion.engine.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import io.taskflow.suggestion.engine.llm.answer.JsonItems;
import io.taskflow.suggestion.engine.llm.answer.SubtaskSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands steps over while the model writes them, until it is done, enough were given, one breaks the rules, or it is closed. */
final class SubtaskStream implements StreamingChatResponseHandler {

    private final Consumer<SubtaskProposal> each;
    private final int maxItems;
    private final JsonItems items = new JsonItems();
    private final Set<String> titles = new HashSet<>();
    private final List<SubtaskProposal> given = new ArrayList<>();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private @Nullable RuntimeException receiverGone;

    SubtaskStream(Consumer<SubtaskProposal> each, int maxItems) {
        this.each = each;
        this.maxItems = maxItems;
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        take(partial.text());
        if (end.isDone()) {
            context.streamingHandle().cancel();
        }
    }

    private synchronized void take(String piece) {
        try {
            for (String item : items.feed(piece)) {
                give(item);
            }
        } catch (InvalidAnswerException broken) {
            end.completeExceptionally(broken);
        }
    }

    private void give(String item) {
        if (end.isDone()) {
            return;
        }
        SubtaskProposal step = SubtaskSheet.readOne(item, titles);
        given.add(step);
        try {
            each.accept(step);
        } catch (RuntimeException gone) { // must not pass for a fault of the model
            receiverGone = gone;
            end.complete(false);
        }
        if (given.size() >= maxItems) {
            end.complete(true);
        }
    }

    @Override
    public synchronized void onCompleteResponse(ChatResponse response) {
        if (given.isEmpty()) {
            end.completeExceptionally(new InvalidAnswerException(List.of("suggestions must not be empty")));
        }
        end.complete(items.isWhole());
    }

    @Override
    public synchronized void onError(Throwable error) {
        end.completeExceptionally(error);
    }

    /** Waits for the end and tells whether it was a proper one; throws what went wrong. */
    boolean await() throws Exception {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Nothing is handed over after this. What was, in order. */
    synchronized List<SubtaskProposal> close() {
        end.complete(false);
        if (receiverGone != null) {
            throw receiverGone;
        }
        return List.copyOf(given);
    }
}
