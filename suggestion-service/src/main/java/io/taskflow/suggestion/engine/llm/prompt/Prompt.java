package io.taskflow.suggestion.engine.llm.prompt;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the model is told to do, from {@code engine/llm/<version>.md}. A changed text gets a new version, since proposals name theirs.
 *
 * @param version for example {@code priority-v2}
 */
public record Prompt(String version, String text) {

    /** The prompt of this version; a missing file fails the start. */
    public static Prompt read(String version) {
        try (InputStream file = Prompt.class.getResourceAsStream("/engine/llm/" + version + ".md")) {
            if (file == null) {
                throw new IllegalStateException("engine/llm/" + version + ".md is missing from the jar");
            }
            return new Prompt(version, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The conversation's beginning: the instructions, and apart from them the data. */
    public List<ChatMessage> about(Object data) {
        return List.of(SystemMessage.from(text), UserMessage.from(DataFence.around(data)));
    }
}
