package io.taskflow.suggestion.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.suggestion.RunningService;
import io.taskflow.suggestion.around.OpenAiServer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.account.Asker;
import io.taskflow.suggestion.engine.llm.LanguageModel;
import io.taskflow.suggestion.engine.llm.LlmSettings;
import io.taskflow.suggestion.engine.llm.LlmSuggester;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import io.taskflow.testing.PassingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many questions at once to a real server: it never sees too many of them, and they never use too much. */
@RunningService
class ManyAtOnceTest {

    private static final String GOOD = """
            {"priority": "HIGH", "confidence": 0.8, "rationale": "Customers wait for it.",
             "factors": [{"name": "customer", "weight": 0.6, "evidence": "our biggest customer"}]}""";
    /** What the server says that each answer has used. */
    private static final int USED = 120;

    private static final String ANSWERED = "answered";

    private final OpenAiServer server = new OpenAiServer();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final TokenAccounts accounts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    ManyAtOnceTest(TokenAccounts accounts, TransactionTemplate transaction, JdbcClient jdbc) {
        this.accounts = accounts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        jdbc.sql("delete from llm_budget").update();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void jobsQueueForTheirPlacesAndAllGetOne() {
        var threes = new CyclicBarrier(3); // jobs may have all places but one
        server.alwaysSays(request -> counted(() -> {
            try {
                threes.await();
                return GOOD;
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }));
        LlmSuggester suggester = suggester(settings(Map.of()), TokenBudget.UNLIMITED);

        List<String> outcomes = ask(201, Asker::background, suggester);

        assertThat(outcomes).hasSize(201).containsOnly(ANSWERED);
        assertThat(most).hasValue(3);
    }

    @Test
    void peopleAreNotKeptWaiting() {
        var leave = new CountDownLatch(196);
        server.alwaysSays(request -> counted(() -> {
            try {
                leave.await();
                return GOOD;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        LlmSuggester suggester = suggester(settings(Map.of()), TokenBudget.UNLIMITED);

        List<CompletableFuture<String>> outcomes = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> outcome(Asker.person(new UUID(0, i)), suggester), Thread::startVirtualThread)
                        .whenComplete((outcome, failure) -> leave.countDown()))
                .toList();

        assertThat(outcomes.stream().map(CompletableFuture::join).filter(ANSWERED::equals))
                .hasSize(4);
        assertThat(outcomes.stream().map(CompletableFuture::join).filter("overloaded"::equals))
                .hasSize(196);
        assertThat(most).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void theBudgetHoldsToTheTokenAndIsUsedToItsEnd() {
        server.alwaysSays(request -> counted(() -> GOOD));
        LlmSettings settings = settings(Map.of("budget.background", 20_000, "budget.all", 20_000));
        var budget = new DailyBudget(settings, accounts, transaction, new PassingClock());

        List<String> outcomes = ask(200, Asker::background, suggester(settings, budget));

        long answered = outcomes.stream().filter(ANSWERED::equals).count();
        assertThat(outcomes).containsOnly(ANSWERED, "over-budget");
        assertThat(answered).isEqualTo(server.requests().size()).isPositive();
        assertThat(used("background")).isEqualTo(answered * USED).isLessThanOrEqualTo(20_000);
        assertThat(used("all")).isEqualTo(answered * USED);
    }

    private String counted(Supplier<String> answer) {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            return answer.get();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private static List<String> ask(int times, Supplier<Asker> asker, LlmSuggester suggester) {
        List<CompletableFuture<String>> outcomes = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> outcome(asker.get(), suggester), Thread::startVirtualThread))
                .toList();
        return outcomes.stream().map(CompletableFuture::join).toList();
    }

    private static String outcome(Asker asker, LlmSuggester suggester) {
        var question = new PriorityQuestion("Title", null, null, Instant.EPOCH, List.of());
        try {
            asker.ask(() -> suggester.priority(question));
            return ANSWERED;
        } catch (SuggesterFailedException failure) {
            return failure.reason().word();
        }
    }

    private static LlmSuggester suggester(LlmSettings settings, TokenBudget budget) {
        return LanguageModel.suggester(settings, budget, new PassingClock(), new SimpleMeterRegistry());
    }

    private LlmSettings settings(Map<String, ?> more) {
        Map<String, Object> given = new HashMap<>(Map.of(
                "base-url",
                server.baseUrl(),
                "model",
                "m",
                "queue",
                Duration.ofMinutes(1),
                "timeout",
                Duration.ofMinutes(1)));
        given.putAll(more);
        return LanguageModel.settings(given);
    }

    private long used(String account) {
        return jdbc.sql("select coalesce(sum(tokens), 0) from llm_budget where account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
