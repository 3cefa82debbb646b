package io.taskflow.suggestion.engine.llm;

import dev.langchain4j.data.message.ChatMessage;
import io.taskflow.suggestion.engine.llm.answer.ForeignText;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import io.taskflow.suggestion.engine.llm.prompt.Redaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question on its way out, without what is kept back, and its answer on the way in, held against what was asked. */
final class Exchange {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Prompt prompt;
    private final JsonNode data;
    private final @Nullable Redaction redaction;
    private final ForeignText foreign;

    Exchange(Prompt prompt, Object question, boolean redact) {
        this.prompt = prompt;
        JsonNode whole = JSON.valueToTree(question);
        redaction = redact ? new Redaction(whole) : null;
        data = redaction == null ? whole : redaction.redacted(whole);
        foreign = new ForeignText(whole, prompt.text());
    }

    List<ChatMessage> messages() {
        return prompt.about(data);
    }

    /** A whole answer, or one item of it, as it may be read. */
    String received(String answer) {
        String restored = redaction == null ? answer : redaction.restored(answer);
        foreign.check(restored);
        return restored;
    }
}
