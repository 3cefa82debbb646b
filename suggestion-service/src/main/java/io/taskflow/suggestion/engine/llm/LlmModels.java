package io.taskflow.suggestion.engine.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;

/** A language model behind whatever protocol: asked for a whole answer, or for one as it is written. */
public interface LlmModels {

    /** Its name, as it goes into {@code Engine.model}. */
    String name();

    /** Answers at once. */
    ChatModel whole();

    /** Answers piece by piece. */
    StreamingChatModel streaming();
}
