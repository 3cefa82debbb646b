package io.taskflow.suggestion.engine.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import io.taskflow.suggestion.engine.llm.answer.JsonItems;
import io.taskflow.suggestion.engine.llm.answer.SubtaskSheet;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Hands steps over while the model writes them, until it is done, writes more than are wanted, or one breaks the rules. Whoever has
 * enough waits for the end nevertheless: what was used stands there.
 */
final class SubtaskStream implements StreamingChatResponseHandler {

    private final GivenSteps given;
    private final UnaryOperator<String> received;
    private final JsonItems items = new JsonItems();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> titles = new HashSet<>();
    private final CompletableFuture<Optional<ChatResponse>> end = new CompletableFuture<>();
    private boolean enough;

    /** @param received makes of what the model wrote what may be read, or refuses it */
    SubtaskStream(GivenSteps given, UnaryOperator<String> received) {
        this.given = given;
        this.received = received;
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        take(partial.text());
        if (end.isDone()) {
            context.streamingHandle().cancel();
        }
    }

    private synchronized void take(String piece) {
        text.append(piece);
        try {
            for (String item : items.feed(piece)) {
                if (enough) {
                    end.complete(Optional.empty());
                } else if (!end.isDone()) {
                    enough = !given.give(SubtaskSheet.readOne(received.apply(item), titles));
                }
            }
        } catch (InvalidAnswerException | StackOverflowError broken) {
            end.completeExceptionally(broken);
        }
    }

    @Override
    public synchronized void onCompleteResponse(ChatResponse response) {
        if (!items.isWhole() && response.finishReason() == null) {
            end.completeExceptionally(new IOException("the answer broke off"));
        } else if (!items.isWhole() || given.isEmpty()) {
            end.completeExceptionally(
                    new InvalidAnswerException(List.of("suggestions must be a whole list of one or more")));
        }
        end.complete(Optional.of(response));
    }

    @Override
    public synchronized void onError(Throwable error) {
        end.completeExceptionally(error);
    }

    /** Waits for the end: with the response where it was waited for, null where more than enough was written; throws what went wrong. */
    @Nullable
    ChatResponse await() throws Exception {
        try {
            return end.get().orElse(null);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** What the model wrote so far. */
    synchronized String text() {
        return text.toString();
    }
}
