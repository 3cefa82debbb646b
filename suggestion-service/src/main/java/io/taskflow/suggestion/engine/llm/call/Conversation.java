package io.taskflow.suggestion.engine.llm.call;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import io.taskflow.suggestion.engine.account.Asker;
import io.taskflow.suggestion.engine.llm.guard.Deadline;
import java.util.List;

/**
 * What is said to a model, on whose account, and until when.
 *
 * @param messages so far
 * @param format of the answer
 */
public record Conversation(Asker asker, Deadline deadline, List<ChatMessage> messages, ResponseFormat format) {

    public Conversation {
        messages = List.copyOf(messages);
    }

    Conversation with(List<ChatMessage> more) {
        return new Conversation(asker, deadline, more, format);
    }
}
