package io.taskflow.suggestion.engine.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.around.OpenAiServer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.account.Asker;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import io.taskflow.testing.PassingClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes to an endpoint, how often, and what it costs. */
class WhatLeavesTest {

    private static final String GOOD = """
            {"priority": "HIGH", "confidence": 0.8, "rationale": "Customers wait for it.",
             "factors": [{"name": "customer", "weight": 0.6, "evidence": "our biggest customer"}]}""";
    private static final UUID SOMEBODY = UUID.fromString("0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a");

    private final OpenAiServer server = new OpenAiServer();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoPeopleAreIsKeptBackAndComesBack() {
        server.alwaysSays(request -> {
            String data = request.at("/messages/1/content").asString();
            String mail = data.substring(data.indexOf("[EMAIL-"), data.indexOf("]", data.indexOf("[EMAIL-")) + 1);
            return GOOD.replace("Customers wait", mail + " waits");
        });
        String text = "Call jane.doe@example.org on +49 30 901820 or (555) 123-4567; card 4111 1111 1111 1111,"
                + " IBAN DE89 3704 0044 0532 0130 00, https://joe:s3cret@files.example.org/x";

        String rationale =
                suggester(Map.of("redact", true)).priority(question(text)).rationale();

        assertThat(server.requests().getFirst().toString())
                .doesNotContain("jane", "901820", "4567", "4111", "3704", "s3cret")
                .contains("[EMAIL-1]", "[PHONE-1]", "[PHONE-2]", "[CARD-1]", "[IBAN-1]", "[CREDENTIALS-1]@files");
        assertThat(rationale).isEqualTo("jane.doe@example.org waits for it.");
    }

    @Test
    void stepsComeBackWholeToo() {
        server.says("{\"suggestions\": [{\"title\": \"Write to [EMAIL-1]\"}, {\"title\": \"Wait\"}]}");
        List<SubtaskProposal> seen = new ArrayList<>();

        suggester(Map.of("redact", true))
                .subtasks(new SubtaskQuestion("Ask bob@example.org, not [PHONE-1]", null, 7), seen::add);

        assertThat(seen).extracting(SubtaskProposal::title).containsExactly("Write to bob@example.org", "Wait");
    }

    @Test
    void nothingIsKeptBackUnlessThatIsSet() {
        server.says(GOOD);

        suggester(Map.of()).priority(question("Ask bob@example.org on 2026-06-24 about 1.2.3"));

        assertThat(server.requests().getFirst().toString()).contains("bob@example.org");
    }

    @Test
    void datesAndNumbersOfTasksAreNobodysSecret() {
        server.says(GOOD);

        suggester(Map.of("redact", true)).priority(question("On 2026-06-24 10:30 WEB-12, 1.2.3 and 100000 rows"));

        assertThat(server.requests().getFirst().toString())
                .contains("On 2026-06-24 10:30 WEB-12, 1.2.3 and 100000 rows");
    }

    @Test
    void tokensAndCostAreToldToWhoeverAsked() {
        server.says("no").says(GOOD);
        Asker asker = Asker.person(SOMEBODY);

        asker.ask(() ->
                suggester(Map.of("price.input", "2.5", "price.output", "10")).priority(question("Title")));

        assertThat(asker.used().inputTokens()).isEqualTo(200);
        assertThat(asker.used().outputTokens()).isEqualTo(40);
        assertThat(asker.used().cost()).isEqualByComparingTo(new BigDecimal("0.0009"));
        assertThat(meters.counter("taskflow.llm.cost").count()).isEqualTo(0.0009);
    }

    @Test
    void theLongestAnswerIsSaid() {
        server.says(GOOD);

        suggester(Map.of("max-output-tokens", 321)).priority(question("Title"));

        assertThat(server.requests().getFirst().path("max_tokens").asInt()).isEqualTo(321);
    }

    @Test
    void theSameQuestionIsNotPaidForTwiceForAWhile() {
        server.says(GOOD).says(GOOD).says("{\"suggestions\": [{\"title\": \"Ask\"}]}");
        var now = new AtomicLong();
        var cached = new CachedSuggester(
                suggester(Map.of()), new LlmSettings.Cache(Duration.ofMinutes(10), 10), (Ticker) now::get);

        assertThat(cached.priority(question("Title"))).isEqualTo(cached.priority(question("Title")));
        assertThat(server.requests()).hasSize(1);

        now.addAndGet(Duration.ofMinutes(11).toNanos());
        cached.priority(question("Title"));
        assertThat(server.requests()).hasSize(2);

        List<SubtaskProposal> seen = new ArrayList<>();
        cached.subtasks(new SubtaskQuestion("Goal", null, 7));
        cached.subtasks(new SubtaskQuestion("Goal", null, 7), seen::add);
        assertThat(seen).extracting(SubtaskProposal::title).containsExactly("Ask");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aFailureIsNotRemembered() {
        server.fails(500).says(GOOD);
        var cached = new CachedSuggester(
                suggester(Map.of()), new LlmSettings.Cache(Duration.ofMinutes(10), 10), Ticker.systemTicker());

        assertThatExceptionOfType(SuggesterFailedException.class).isThrownBy(() -> cached.priority(question("Title")));
        assertThat(cached.priority(question("Title")).rationale()).isEqualTo("Customers wait for it.");
    }

    private LlmSuggester suggester(Map<String, ?> more) {
        Map<String, Object> given = new HashMap<>(Map.of("base-url", server.baseUrl(), "model", "m"));
        given.putAll(more);
        return LanguageModel.suggester(
                LanguageModel.settings(given), TokenBudget.UNLIMITED, new PassingClock(), meters);
    }

    private static PriorityQuestion question(String title) {
        return new PriorityQuestion(title, null, null, Instant.EPOCH, List.of());
    }
}
