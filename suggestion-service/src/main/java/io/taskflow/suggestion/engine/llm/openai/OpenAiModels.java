package io.taskflow.suggestion.engine.llm.openai;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.taskflow.suggestion.engine.llm.LlmModels;
import io.taskflow.suggestion.engine.llm.LlmSettings;
import java.time.Clock;
import java.util.Objects;

/** Models behind an OpenAI-compatible endpoint. Answers keep to a strict JSON schema; nothing is tried twice in here. */
public final class OpenAiModels implements LlmModels {

    /** Endpoints without a key still want a header. */
    private static final String NO_KEY = "none";

    private final String name;
    private final ChatModel whole;
    private final StreamingChatModel streaming;

    /** @param settings with a base URL and a model */
    public OpenAiModels(LlmSettings settings, ChatModelListener listener, Clock clock) {
        var http = new BoundedHttpClientBuilder(settings.timeout(), clock);
        name = Objects.requireNonNull(settings.model());
        String key = Objects.requireNonNullElse(settings.apiKey(), NO_KEY);
        whole = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(settings.baseUrl())
                .apiKey(key)
                .modelName(name)
                .temperature(0.0)
                .timeout(settings.timeout())
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .listeners(listener)
                .build();
        streaming = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(settings.baseUrl())
                .apiKey(key)
                .modelName(name)
                .temperature(0.0)
                .timeout(settings.timeout())
                .strictJsonSchema(true)
                .listeners(listener)
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ChatModel whole() {
        return whole;
    }

    @Override
    public StreamingChatModel streaming() {
        return streaming;
    }
}
