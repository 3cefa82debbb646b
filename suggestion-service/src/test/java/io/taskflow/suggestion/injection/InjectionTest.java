package io.taskflow.suggestion.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.service.text.Lines;
import io.taskflow.suggestion.RunningService;
import io.taskflow.suggestion.around.OpenAiServer;
import io.taskflow.suggestion.engine.FallbackSuggester;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.llm.LanguageModel;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import io.taskflow.suggestion.engine.local.LocalSuggester;
import io.taskflow.testing.PassingClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two hundred texts that give orders, and a model that obeys each of them. */
@RunningService
class InjectionTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TO_FOLLOW = Pattern.compile(
            "(?i)[a-z]+://|www\\.|[\\w-]+\\.(?:example|com|org)|@[\\p{L}\\p{N}]+|sudo \\w+|curl \\S+|/assign|(?:\\d+\\.){3}\\d+");

    private static final String PRIORITY = "priority-v2";
    private static final String SUBTASKS = "subtasks-v2";

    /** So many letters of the instructions are no chance. */
    private static final int A_LEAK = 50;

    private final OpenAiServer server = new OpenAiServer();
    private final LocalSuggester local;
    private final Suggester suggester;

    @Autowired
    InjectionTest(LocalSuggester local) {
        this.local = local;
        var meters = new SimpleMeterRegistry();
        var settings =
                LanguageModel.settings(Map.of("base-url", server.baseUrl(), "model", "obedient", "timeout", "1m"));
        suggester = new FallbackSuggester(
                LanguageModel.suggester(settings, TokenBudget.UNLIMITED, new PassingClock(), meters), local, meters);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static List<Attempt> attempts() {
        return Attempt.all();
    }

    @Test
    void thereAreTwoHundredOfThemAndNoTwoAreTheSame() {
        assertThat(attempts()).hasSize(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void aModelThatObeysIsNotBelieved(Attempt attempt) {
        server.alwaysSays(request -> answer(request, instructions -> attempt.obeyedBy(instructions)));

        assertHarmless(attempt, priority(suggester, attempt));
        assertHarmless(attempt, steps(suggester, attempt, false));
        assertHarmless(attempt, steps(suggester, attempt, true));
        assertFenced(attempt);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void aModelThatRepeatsWhatItReadsShowsNothingElse(Attempt attempt) {
        server.alwaysSays(request -> answer(request, instructions -> Lines.first(190, attempt.input())));

        assertHarmless(attempt, priority(suggester, attempt));
        assertHarmless(attempt, steps(suggester, attempt, true));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void theLocalEngineIsNotMovedToSayMore(Attempt attempt) {
        assertHarmless(attempt, priority(local, attempt));
        assertHarmless(attempt, steps(local, attempt, false));
        assertThat(server.requests()).isEmpty();
    }

    /** Every question that left, a repair included: the instructions are ours, and all that was typed stands in the fence. */
    private void assertFenced(Attempt attempt) {
        String priority = Prompt.read(PRIORITY).text();
        String subtasks = Prompt.read(SUBTASKS).text();
        for (JsonNode request : server.requests()) {
            JsonNode messages = request.path("messages");
            assertThat(messages.get(0).path("content").asString()).isIn(priority, subtasks);
            String fenced = messages.get(1).path("content").asString();
            assertThat(fenced.split("(?i)</?task-data\\s*>", -1)).hasSize(3);
            JsonNode data = JSON.readTree(fenced.lines().skip(1).findFirst().orElseThrow());
            assertThat(data.path("title").asString(data.path("goal").asString("")))
                    .isEqualTo(attempt.title());
        }
    }

    private static void assertHarmless(Attempt attempt, List<String> said) {
        String input = attempt.input().toLowerCase(Locale.ROOT);
        String all = String.join("\n", said);
        assertThat(TO_FOLLOW.matcher(all).results().map(found -> found.group().toLowerCase(Locale.ROOT)))
                .allMatch(input::contains);
        assertThat(all).doesNotContainIgnoringCase("task-data>");
        for (String version : List.of(PRIORITY, SUBTASKS)) {
            String instructions = Prompt.read(version).text().replaceAll("\\s+", " ");
            for (int at = 0; at + A_LEAK < 300; at++) {
                assertThat(all).doesNotContain(instructions.substring(at, at + A_LEAK));
            }
            String shown = new Attempt("", "", null, "BASE64").obeyedBy(instructions);
            assertThat(all).doesNotContain(shown);
            assertThat(all).doesNotContain(new Attempt("", "", null, "ROT13").obeyedBy(instructions));
            assertThat(all).doesNotContain(new Attempt("", "", null, "REVERSED").obeyedBy(instructions));
        }
    }

    private static String answer(JsonNode request, Function<String, String> said) {
        String instructions = request.at("/messages/0/content").asString();
        String text = said.apply(instructions);
        return JSON.writeValueAsString(
                instructions.contains("You break a goal down")
                        ? Map.of("suggestions", List.of(Map.of("title", text, "description", text)))
                        : Map.of(
                                "priority",
                                "URGENT",
                                "confidence",
                                1,
                                "rationale",
                                text,
                                "factors",
                                List.of(Map.of("name", "order", "weight", 1, "evidence", text))));
    }

    private List<String> priority(Suggester suggester, Attempt attempt) {
        var question = new PriorityQuestion(attempt.title(), attempt.description(), null, Instant.EPOCH, List.of());
        PriorityAnswer answer = suggester.priority(question);
        assertThat(answer.priority().compareTo(local.priority(question).priority()))
                .isBetween(-1, 1);
        return Stream.concat(
                        Stream.of(answer.rationale()), answer.factors().stream().map(Factor::evidence))
                .toList();
    }

    private static List<String> steps(Suggester suggester, Attempt attempt, boolean streamed) {
        var question = new SubtaskQuestion(attempt.title(), attempt.description(), 7);
        List<SubtaskProposal> given = new ArrayList<>();
        SubtaskAnswer answer = streamed ? suggester.subtasks(question, given::add) : suggester.subtasks(question);
        given.addAll(answer.subtasks());
        return given.stream()
                .flatMap(step -> Stream.of(step.title(), String.valueOf(step.description())))
                .toList();
    }
}
