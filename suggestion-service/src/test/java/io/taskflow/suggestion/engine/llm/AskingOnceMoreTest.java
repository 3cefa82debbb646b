package io.taskflow.suggestion.engine.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.around.OpenAiServer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import io.taskflow.testing.PassingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** When a model is asked a second time: where it said when, in words where it knows no schemas, and to mend what it said. */
class AskingOnceMoreTest {

    private static final String GOOD = """
            {"priority": "HIGH", "confidence": 0.8, "rationale": "Customers wait for it.",
             "factors": [{"name": "customer", "weight": 0.6, "evidence": "our biggest customer"}]}""";
    private static final String STEPS = "{\"suggestions\": [{\"title\": \"Ask\"}, {\"title\": \"Check\"}]}";

    private final OpenAiServer server = new OpenAiServer();
    private final PassingClock clock = new PassingClock();
    private final LlmSuggester suggester = LanguageModel.suggester(
            LanguageModel.settings(
                    Map.of("base-url", server.baseUrl(), "model", "m", "timeout", Duration.ofMinutes(1))),
            TokenBudget.UNLIMITED,
            clock,
            new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anEndpointThatWantsAShortPauseGetsIt() {
        server.fails(429, Map.of("Retry-After", "1")).says(GOOD);

        assertThat(suggester.priority(question()).priority()).isEqualTo(Priority.HIGH);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aStreamWaitsAsWell() {
        server.fails(429, Map.of("Retry-After", "0")).says(STEPS);

        assertThat(suggester.subtasks(goal(), step -> {}).subtasks()).hasSize(2);
    }

    @Test
    void anEndpointThatWantsALongPauseIsLeftAloneUntilThen() {
        server.fails(429, Map.of("Retry-After", "600")).says(GOOD);

        assertFails(Reason.RATE_LIMITED);
        clock.pass(Duration.ofSeconds(590));
        assertFails(Reason.RATE_LIMITED);
        assertThat(server.requests()).hasSize(1);

        clock.pass(Duration.ofSeconds(11));
        assertThat(suggester.priority(question()).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void thereIsOneMoreTryAndNoThird() {
        server.fails(429, Map.of("Retry-After", "0"))
                .fails(429, Map.of("Retry-After", "0"))
                .says(GOOD);

        assertFails(Reason.RATE_LIMITED);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anEndpointWithoutSchemasIsAskedInWordsForAWhile() {
        server.saysWithoutSchema(GOOD).saysWithoutSchema(GOOD).says(GOOD).says(GOOD);

        assertThat(suggester.priority(question()).priority()).isEqualTo(Priority.HIGH);
        assertThat(server.requests()).hasSize(2);
        JsonNode inWords = server.requests().get(1);
        assertThat(inWords.has("response_format")).isFalse();
        assertThat(inWords.at("/messages/0/content").asString()).contains("JSON Schema", "\"priority\"", "URGENT");

        suggester.priority(question());
        assertThat(server.requests()).hasSize(3);

        clock.pass(Duration.ofMinutes(11));
        suggester.priority(question());
        assertThat(server.requests().get(3).has("response_format")).isTrue();
    }

    @Test
    void oneQuestionThatIsRefusedInAnyFormLeavesTheOthersTheirSchema() {
        server.fails(400).fails(400).says(GOOD);

        assertFails(Reason.INVALID);
        suggester.priority(question());

        assertThat(server.requests().getLast().has("response_format")).isTrue();
    }

    @Test
    void aStreamThatBreaksTheRulesAtItsBeginningIsMended() {
        server.says("{\"suggestions\": [{\"title\": \"\"}, {\"title\": \"Check\"}]}")
                .says(STEPS);
        List<SubtaskProposal> seen = new ArrayList<>();

        SubtaskAnswer answer = suggester.subtasks(goal(), seen::add);

        assertThat(answer.complete()).isTrue();
        assertThat(seen)
                .isEqualTo(answer.subtasks())
                .extracting(SubtaskProposal::title)
                .containsExactly("Ask", "Check");
        assertThat(server.requests().get(1).at("/messages/3/content").asString())
                .contains("a title must not be empty");
    }

    @Test
    void aStreamThatBreaksTheRulesLaterEndsEarly() {
        server.says("{\"suggestions\": [{\"title\": \"Ask\"}, {\"title\": \"ask\"}, {\"title\": \"Check\"}]}");

        SubtaskAnswer answer = suggester.subtasks(goal(), step -> {});

        assertThat(answer.complete()).isFalse();
        assertThat(answer.subtasks()).hasSize(1);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aStreamThatIsCutLaterKeepsWhatWasHandedOver() {
        var heard = new CompletableFuture<SubtaskProposal>().orTimeout(10, TimeUnit.SECONDS);
        server.cutsAfter("{\"suggestions\": [{\"title\": \"Ask\"}, {\"tit", heard::join);

        SubtaskAnswer answer = suggester.subtasks(goal(), heard::complete);

        assertThat(answer.complete()).isFalse();
        assertThat(answer.subtasks()).hasSize(1);
    }

    private void assertFails(Reason reason) {
        assertThatExceptionOfType(SuggesterFailedException.class)
                .isThrownBy(() -> suggester.priority(question()))
                .extracting(SuggesterFailedException::reason)
                .isEqualTo(reason);
    }

    private static PriorityQuestion question() {
        return new PriorityQuestion("Title", null, null, Instant.EPOCH, List.of());
    }

    private static SubtaskQuestion goal() {
        return new SubtaskQuestion("Goal", null, 7);
    }
}
