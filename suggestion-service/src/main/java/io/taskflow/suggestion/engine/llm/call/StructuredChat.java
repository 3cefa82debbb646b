package io.taskflow.suggestion.engine.llm.call;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks for an answer of a given form; one that breaks the rules gets a single chance to be mended. */
public final class StructuredChat {

    private final ChatModel model;
    private final Prompt repair;

    /** @param repair what to say of a broken answer */
    public StructuredChat(ChatModel model, Prompt repair) {
        this.model = model;
        this.repair = repair;
    }

    /** @throws InvalidAnswerException if the second answer breaks the rules as well */
    public <T> T ask(List<ChatMessage> messages, ResponseFormat format, Function<String, T> read) {
        String answer = say(messages, format);
        try {
            return read.apply(answer);
        } catch (InvalidAnswerException broken) {
            return read.apply(say(mending(messages, answer, broken), format));
        }
    }

    private List<ChatMessage> mending(List<ChatMessage> messages, String answer, InvalidAnswerException broken) {
        List<ChatMessage> more = new ArrayList<>(messages);
        more.add(AiMessage.from(answer.isBlank() ? "{}" : answer));
        more.add(UserMessage.from(repair.text() + "\n- " + String.join("\n- ", broken.violations())));
        return more;
    }

    private String say(List<ChatMessage> messages, ResponseFormat format) {
        ChatRequest request =
                ChatRequest.builder().messages(messages).responseFormat(format).build();
        String text = model.chat(request).aiMessage().text();
        return text == null ? "" : text;
    }
}
