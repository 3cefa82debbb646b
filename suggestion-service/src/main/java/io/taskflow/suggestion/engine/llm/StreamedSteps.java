package io.taskflow.suggestion.engine.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import io.taskflow.suggestion.engine.llm.answer.SubtaskSheet;
import io.taskflow.suggestion.engine.llm.call.Conversation;
import io.taskflow.suggestion.engine.llm.call.ModelCalls;
import io.taskflow.suggestion.engine.llm.call.StructuredChat;
import java.util.concurrent.atomic.AtomicReference;

/** Asks for steps as a stream. One that is broken before anything was given gets the same chance to be mended as a whole answer. */
final class StreamedSteps {

    private final StreamingChatModel model;
    private final ModelCalls calls;
    private final StructuredChat chat;

    StreamedSteps(StreamingChatModel model, ModelCalls calls, StructuredChat chat) {
        this.model = model;
        this.calls = calls;
        this.chat = chat;
    }

    /** Gives them until the end, and throws where it is not the proper one; what was given before stays given. */
    void give(Conversation conversation, Exchange exchange, int maxItems, GivenSteps given) throws Exception {
        var latest = new AtomicReference<>(new SubtaskStream(given, exchange::received));
        try {
            calls.call(conversation, request -> {
                var stream = new SubtaskStream(given, exchange::received); // each try reads from the beginning
                latest.set(stream);
                model.chat(request, stream);
                return stream.await();
            });
        } catch (InvalidAnswerException broken) {
            if (!given.isEmpty()) {
                throw broken;
            }
            chat.mended(
                            conversation,
                            latest.get().text(),
                            broken,
                            text -> SubtaskSheet.read(exchange.received(text), maxItems))
                    .forEach(given::give);
        }
    }
}
