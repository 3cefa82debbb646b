package io.taskflow.suggestion.engine.llm.budget;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How many tokens a call can use at most. Tokenizers that read bytes make no more tokens than there are bytes; a message's frame
 * and the schema, which some servers write into the prompt, come on top. Usually it is a quarter of that, which is why calls are settled.
 */
public final class Estimate {

    private static final int FRAME = 16;

    private Estimate() {}

    /** Of the question, and of the longest answer that it allows. */
    public static long of(ChatRequest request) {
        long tokens = FRAME;
        for (ChatMessage message : request.messages()) {
            tokens += FRAME + bytes(text(message));
        }
        ResponseFormat format = request.responseFormat();
        if (format != null && format.jsonSchema() != null) {
            tokens += bytes(format.jsonSchema().toString());
        }
        return tokens + Objects.requireNonNullElse(request.maxOutputTokens(), 0);
    }

    private static String text(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> system.text();
            case UserMessage user -> user.singleText();
            case AiMessage answer -> answer.text();
            default -> message.toString();
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
