package io.taskflow.suggestion.engine.llm.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a model wrote as JSON, forgiving only the code fence that some models put around it. */
final class AnswerJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern CODE_FENCE = Pattern.compile("^\\s*```(?:json)?\\s*(.*?)\\s*```\\s*$", Pattern.DOTALL);

    private AnswerJson() {}

    static <T> T read(@Nullable String text, Class<T> type) {
        if (text == null || text.isBlank()) {
            throw new InvalidAnswerException(List.of("the answer is empty"));
        }
        Matcher fenced = CODE_FENCE.matcher(text);
        try {
            T value = JSON.readValue(fenced.matches() ? fenced.group(1) : text, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            throw new InvalidAnswerException(List.of("the answer is not JSON of the given schema"));
        }
        throw new InvalidAnswerException(List.of("the answer is null"));
    }
}
