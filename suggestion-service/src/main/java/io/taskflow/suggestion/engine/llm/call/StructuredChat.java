package io.taskflow.suggestion.engine.llm.call;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.taskflow.suggestion.engine.llm.answer.InvalidAnswerException;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks for an answer of a given form; one that breaks the rules gets a single chance to be mended. */
public final class StructuredChat {

    /** Of a broken answer that is told again: enough to see what it was, little enough not to pay for it twice. */
    private static final int TOLD_AGAIN = 4_000;

    private final ChatModel model;
    private final ModelCalls calls;
    private final Prompt repair;

    /** @param repair what to say of a broken answer */
    public StructuredChat(ChatModel model, ModelCalls calls, Prompt repair) {
        this.model = model;
        this.calls = calls;
        this.repair = repair;
    }

    /** Throws an {@link InvalidAnswerException} if the second answer breaks the rules as well. */
    public <T> T ask(Conversation conversation, Function<String, T> read) throws Exception {
        String answer = say(conversation);
        try {
            return read.apply(answer);
        } catch (InvalidAnswerException broken) {
            return mended(conversation, answer, broken, read);
        }
    }

    /** The same of an answer that came in another way: the one chance to mend it. */
    public <T> T mended(
            Conversation conversation, String answer, InvalidAnswerException broken, Function<String, T> read)
            throws Exception {
        List<ChatMessage> more = new ArrayList<>(conversation.messages());
        more.add(AiMessage.from(answer.isBlank() ? "{}" : answer.substring(0, Math.min(answer.length(), TOLD_AGAIN))));
        more.add(UserMessage.from(repair.text() + "\n- " + String.join("\n- ", broken.violations())));
        return read.apply(say(conversation.with(more)));
    }

    private String say(Conversation conversation) throws Exception {
        ChatResponse response = calls.call(conversation, model::chat);
        String text = response == null ? null : response.aiMessage().text();
        return text == null ? "" : text;
    }
}
