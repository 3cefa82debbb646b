package io.taskflow.suggestion.engine.llm.call;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.taskflow.suggestion.engine.llm.guard.EndpointRefusedException;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for JSON of a schema by {@code response_format} or, where an endpoint refuses that, in words. What an endpoint can do is
 * found out anew after a while: it may have been updated.
 */
public final class JsonForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private final Prompt inWords;
    private final Clock clock;
    private volatile Instant plainUntil = Instant.MIN;

    /** @param inWords how to ask for JSON of the schema that follows */
    public JsonForms(Prompt inWords, Clock clock) {
        this.inWords = inWords;
        this.clock = clock;
    }

    <T extends @Nullable Object> T ask(Conversation conversation, Formed<T> ask) throws Exception {
        if (clock.instant().isBefore(plainUntil)) {
            return ask.as(plain(conversation));
        }
        try {
            return ask.as(
                    ChatRequest.builder().messages(conversation.messages()).responseFormat(conversation.format()));
        } catch (Exception failure) {
            if (!refused(failure)) {
                throw failure;
            }
        }
        T answer = ask.as(
                plain(conversation)); // a question that is refused in this form, too, says nothing of the endpoint
        plainUntil = clock.instant().plus(REMEMBERED);
        return answer;
    }

    private static boolean refused(Throwable failure) {
        EndpointRefusedException refused = EndpointRefusedException.behind(failure);
        return refused != null && (refused.status() == BAD_REQUEST || refused.status() == UNPROCESSABLE);
    }

    private ChatRequest.Builder plain(Conversation conversation) {
        JsonSchema schema = conversation.format().jsonSchema();
        String words = inWords.text().strip() + "\n"
                + JSON.writeValueAsString(JsonSchemaElementUtils.toMap(schema.rootElement(), true));
        List<ChatMessage> messages = new ArrayList<>();
        for (ChatMessage message : conversation.messages()) {
            messages.add(message instanceof SystemMessage system ? with(system, words) : message);
        }
        return ChatRequest.builder().messages(messages);
    }

    private static SystemMessage with(SystemMessage system, String words) {
        return SystemMessage.from(system.text().strip() + "\n\n" + words);
    }

    /** Asks in the form that is given. */
    @FunctionalInterface
    interface Formed<T extends @Nullable Object> {
        T as(ChatRequest.Builder form) throws Exception;
    }
}
