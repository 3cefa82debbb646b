package io.taskflow.suggestion.engine.llm.answer;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.task.Priority;
import io.taskflow.service.text.Lines;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Question and answer about subtasks, as they go to the model and come back. */
public final class SubtaskSheet {

    /** The form of the answer. */
    public static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(
                    JsonSchema.builder().name("subtasks").rootElement(schema()).build())
            .build();

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 2_000;
    private static final int DONE_WHEN = 500;
    private static final int A_WEEK = 7 * 24 * 60;

    private SubtaskSheet() {}

    private static JsonObjectSchema schema() {
        JsonObjectSchema step = JsonObjectSchema.builder()
                .addStringProperty("title", "begins with a verb, at most 200 characters")
                .addStringProperty("description")
                .addEnumProperty(
                        "priority",
                        Arrays.stream(Priority.values()).map(Enum::name).toList())
                .addIntegerProperty("estimateMinutes", "1 to 10080")
                .addProperty(
                        "dependsOn",
                        JsonArraySchema.builder()
                                .description("places, from 0, of earlier steps that must be done before")
                                .items(new JsonIntegerSchema())
                                .build())
                .addStringProperty("doneWhen", "how one sees that it is done, at most 500 characters")
                .required("title")
                .additionalProperties(false)
                .build();
        return JsonObjectSchema.builder()
                .addProperty(
                        "suggestions", JsonArraySchema.builder().items(step).build())
                .required("suggestions")
                .additionalProperties(false)
                .build();
    }

    /** What the model is given of the question. */
    public static Object data(SubtaskQuestion question) {
        return new Data(
                question.goal(), question.context(), question.maxItems(), question.existing(), question.language());
    }

    /**
     * The steps of a whole answer; more than were asked for are left out.
     *
     * @throws InvalidAnswerException if a step breaks the rules
     */
    public static List<SubtaskProposal> read(@Nullable String text, int maxItems) {
        List<SubtaskProposal> steps = AnswerJson.read(text, Sheet.class).suggestions();
        if (steps == null || steps.isEmpty()) {
            throw new InvalidAnswerException(List.of("suggestions must not be empty"));
        }
        List<String> violations = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (SubtaskProposal step : steps) {
            check(step, titles, violations);
        }
        if (!violations.isEmpty()) {
            throw new InvalidAnswerException(violations);
        }
        return IntStream.range(0, Math.min(maxItems, steps.size()))
                .mapToObj(place -> waiting(steps.get(place), place))
                .toList();
    }

    /**
     * One step of an answer that is still being written; {@code titles} holds those before it.
     *
     * @throws InvalidAnswerException if it breaks the rules
     */
    public static SubtaskProposal readOne(String text, Set<String> titles) {
        SubtaskProposal step = AnswerJson.read(text, SubtaskProposal.class);
        List<String> violations = new ArrayList<>();
        check(step, titles, violations);
        if (!violations.isEmpty()) {
            throw new InvalidAnswerException(violations);
        }
        return waiting(step, titles.size() - 1);
    }

    /** Waiting for earlier steps alone: what else a model says of it is no reason to throw its steps away. */
    private static SubtaskProposal waiting(SubtaskProposal step, int place) {
        return step.after(step.dependsOn().stream()
                .filter(before -> before >= 0 && before < place)
                .distinct()
                .sorted()
                .toList());
    }

    private static void check(SubtaskProposal step, Set<String> titles, List<String> violations) {
        PlainText.check("a title", step.title(), TITLE, violations);
        if (step.title() != null && Lines.isUnruly(step.title())) {
            violations.add("a title must be one line");
        }
        if (step.description() != null && !step.description().isBlank()) {
            PlainText.check("a description", step.description(), DESCRIPTION, violations);
        }
        if (step.doneWhen() != null && !step.doneWhen().isBlank()) {
            PlainText.check("doneWhen", step.doneWhen(), DONE_WHEN, violations);
        }
        Integer minutes = step.estimateMinutes();
        if (minutes != null && (minutes < 1 || minutes > A_WEEK)) {
            violations.add("estimateMinutes must be from 1 to " + A_WEEK);
        }
        if (!titles.add(String.valueOf(step.title()).strip().toLowerCase(Locale.ROOT))) {
            violations.add("no title may occur twice");
        }
    }

    private record Data(
            String goal,
            @Nullable String context,
            int maxItems,
            List<String> existing,
            @Nullable Language language) {}

    private record Sheet(@Nullable List<SubtaskProposal> suggestions) {}
}
