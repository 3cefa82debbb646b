package io.taskflow.suggestion.engine.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.around.OpenAiServer;
import io.taskflow.suggestion.around.ResettingServer;
import io.taskflow.suggestion.engine.FallbackSuggester;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever an endpoint does, whoever asks gets an answer, and is told why it is not the model's. */
class FaultsTest {

    private static final Map<String, String> LATER = Map.of("Retry-After", "3600");
    private static final String CUT = "{\"suggestions\": [{\"title\": \"O";

    /** What the server does, the reason that is told, and whether the breaker takes it for a fault of the endpoint. */
    static final List<Arguments> FAULTS = List.of(
            fault("400", server -> server.fails(400).fails(400), "invalid", false),
            fault("401", server -> server.fails(401), "unreachable", true),
            fault("404", server -> server.fails(404), "unreachable", true),
            fault("413", server -> server.fails(413), "invalid", false),
            fault("429", server -> server.fails(429, LATER), "rate-limited", false),
            fault("500", server -> server.fails(500), "unreachable", true),
            fault("503", server -> server.fails(503), "unreachable", true),
            fault("silence", OpenAiServer::hangs, "timeout", true),
            fault("cut", server -> server.cutsAfter(CUT), "unreachable", true),
            fault("no JSON", server -> server.says("Certainly!").says("Certainly!"), "invalid", false),
            fault("broken JSON", server -> server.says("{\"a\": ").says("{\"a\": "), "invalid", false),
            fault(
                    "another schema",
                    server -> server.says("{\"a\": [{\"b\": 1}]}").says("{\"c\": 1}"),
                    "invalid",
                    false),
            fault("nothing", server -> server.says("").says(""), "invalid", false),
            fault("ten megabytes", OpenAiServer::floods, "invalid", false));

    private final OpenAiServer server = new OpenAiServer();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        server.close();
    }

    private static Arguments fault(String name, Consumer<OpenAiServer> fault, String reason, boolean counted) {
        return Arguments.of(Named.of(name, fault), reason, counted);
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void aWholeAnswerFallsBack(Consumer<OpenAiServer> fault, String reason, boolean counted) {
        fault.accept(server);

        assertThat(suggester(server.baseUrl()).priority(question()).engine()).isEqualTo(local(reason));
        assertThat(failuresOfTheEndpoint()).isEqualTo(counted ? 1 : 0);
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void aStreamFallsBack(Consumer<OpenAiServer> fault, String reason, boolean counted) {
        fault.accept(server);

        assertThat(suggester(server.baseUrl()).subtasks(goal(), step -> {}).engine())
                .isEqualTo(local(reason));
        assertThat(failuresOfTheEndpoint()).isEqualTo(counted ? 1 : 0);
    }

    @Test
    void aRefusedConnectionFallsBack() throws IOException {
        try (var nobodyListens = new Socket()) {
            nobodyListens.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Suggester suggester = suggester("http://127.0.0.1:" + nobodyListens.getLocalPort() + "/v1");

            assertThat(suggester.priority(question()).engine()).isEqualTo(local("unreachable"));
            assertThat(suggester.subtasks(goal(), step -> {}).engine()).isEqualTo(local("unreachable"));
            assertThat(failuresOfTheEndpoint()).isEqualTo(2);
        }
    }

    @Test
    void aResetConnectionFallsBack() throws IOException {
        try (var resets = new ResettingServer()) {
            Suggester suggester = suggester(resets.baseUrl());

            assertThat(suggester.priority(question()).engine()).isEqualTo(local("unreachable"));
            assertThat(suggester.subtasks(goal(), step -> {}).engine()).isEqualTo(local("unreachable"));
            assertThat(failuresOfTheEndpoint()).isEqualTo(2);
        }
    }

    private double failuresOfTheEndpoint() {
        return meters.get("resilience4j.circuitbreaker.buffered.calls")
                .tag("kind", "failed")
                .gauge()
                .value();
    }

    /** Silence is waited for; everything else has come by then. */
    private Suggester suggester(String baseUrl) {
        LlmSettings settings = LanguageModel.settings(
                Map.of("base-url", baseUrl, "model", "test-model", "timeout", Duration.ofSeconds(3)));
        return new FallbackSuggester(
                LanguageModel.suggester(settings, TokenBudget.UNLIMITED, Clock.systemUTC(), meters),
                new StandIn(),
                meters);
    }

    private static Engine local(String reason) {
        return new Engine(Engine.Kind.local, "stand-in", true, reason);
    }

    private static PriorityQuestion question() {
        return new PriorityQuestion("Title", null, null, Instant.EPOCH, List.of());
    }

    private static SubtaskQuestion goal() {
        return new SubtaskQuestion("Goal", null, 7);
    }

    private static final class StandIn implements Suggester {

        private static final Engine ENGINE = new Engine(Engine.Kind.local, "stand-in", false);

        @Override
        public PriorityAnswer priority(PriorityQuestion question) {
            return new PriorityAnswer(Priority.LOW, 1, List.of(), "Because.", ENGINE, "v1");
        }

        @Override
        public SubtaskAnswer subtasks(SubtaskQuestion question) {
            return new SubtaskAnswer(List.of(), ENGINE, true, "v1");
        }

        @Override
        public SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each) {
            return subtasks(question);
        }
    }
}
