package io.taskflow.suggestion.engine.llm.answer;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import io.taskflow.service.text.Lines;
import io.taskflow.suggestion.engine.PastTask;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Question and answer about a priority, as they go to the model and come back. */
public final class PrioritySheet {

    /** The form of the answer. */
    public static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(
                    JsonSchema.builder().name("priority").rootElement(schema()).build())
            .build();

    private static final int DESCRIPTION = 4_000;
    private static final int HISTORY = 20;
    private static final int RATIONALE = 300;
    private static final int EVIDENCE = 200;
    private static final int FACTORS = 8;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private PrioritySheet() {}

    private static JsonObjectSchema schema() {
        JsonObjectSchema factor = JsonObjectSchema.builder()
                .addStringProperty("name", "lower case words joined by hyphens, for example due-soon")
                .addNumberProperty("weight", "-1 to 1; negative speaks for a lower priority")
                .addStringProperty("evidence", "the words or facts it rests on")
                .required("name", "weight", "evidence")
                .additionalProperties(false)
                .build();
        return JsonObjectSchema.builder()
                .addEnumProperty(
                        "priority",
                        Arrays.stream(Priority.values()).map(Enum::name).toList())
                .addNumberProperty("confidence", "0 to 1")
                .addProperty("factors", JsonArraySchema.builder().items(factor).build())
                .addStringProperty("rationale", "why, in one sentence for people")
                .required("priority", "confidence", "factors", "rationale")
                .additionalProperties(false)
                .build();
    }

    /** What the model is given of the question. */
    public static Object data(PriorityQuestion question) {
        String description = question.description();
        return new Data(
                question.now(),
                question.title(),
                description == null ? null : Lines.first(DESCRIPTION, description),
                question.dueAt(),
                question.history().stream().limit(HISTORY).toList(),
                LocalProposal.of(question.local()));
    }

    /**
     * The answer, once it keeps the rules.
     *
     * @throws InvalidAnswerException if it does not
     */
    public static PriorityAnswer read(@Nullable String text, Engine engine, String promptVersion) {
        Sheet sheet = AnswerJson.read(text, Sheet.class);
        List<String> violations = sheet.violations();
        if (sheet.priority() == null || sheet.factors() == null || sheet.rationale() == null || !violations.isEmpty()) {
            throw new InvalidAnswerException(violations);
        }
        return new PriorityAnswer(
                sheet.priority(), sheet.confidence(), sheet.factors(), sheet.rationale(), engine, promptVersion);
    }

    private record Data(
            Instant now,
            String title,
            @Nullable String description,
            @Nullable Instant dueAt,
            List<PastTask> recentTasksOfTheProject,
            @Nullable LocalProposal localProposal) {}

    private record LocalProposal(Priority priority, double confidence) {

        static @Nullable LocalProposal of(@Nullable PriorityAnswer local) {
            return local == null ? null : new LocalProposal(local.priority(), local.confidence());
        }
    }

    private record Sheet(
            @Nullable Priority priority,
            double confidence,
            @Nullable List<Factor> factors,
            @Nullable String rationale) {

        List<String> violations() {
            List<String> found = new ArrayList<>();
            if (priority == null) {
                found.add("priority is missing");
            }
            if (!(confidence >= 0 && confidence <= 1)) {
                found.add("confidence must be from 0 to 1");
            }
            PlainText.check("rationale", rationale, RATIONALE, found);
            if (factors == null || factors.isEmpty() || factors.size() > FACTORS) {
                found.add("factors must have 1 to " + FACTORS + " items");
            } else {
                factors.forEach(factor -> check(factor, found));
            }
            return found;
        }

        private static void check(Factor factor, List<String> found) {
            if (factor.name() == null
                    || factor.name().length() > 40
                    || !NAME.matcher(factor.name()).matches()) {
                found.add("a factor's name must be lower case words joined by hyphens");
            }
            if (!(Math.abs(factor.weight()) <= 1)) {
                found.add("a factor's weight must be from -1 to 1");
            }
            PlainText.check("a factor's evidence", factor.evidence(), EVIDENCE, found);
        }
    }
}
