package io.taskflow.suggestion.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taskflow.suggestion.RunningService;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import io.taskflow.suggestion.engine.account.Asker;
import io.taskflow.suggestion.engine.llm.LanguageModel;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget.Reservation;
import io.taskflow.testing.PassingClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RunningService
class DailyBudgetTest {

    private final TokenAccounts accounts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final PassingClock clock = new PassingClock();
    private final Asker somebody = Asker.person(UUID.randomUUID());

    @Autowired
    DailyBudgetTest(TokenAccounts accounts, TransactionTemplate transaction, JdbcClient jdbc) {
        this.accounts = accounts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        jdbc.sql("delete from llm_budget").update();
    }

    @Test
    void twoHundredAtOnceAtTwoInstancesTakeNoTokenTooMany() {
        List<TokenBudget> instances = List.of(budget(Map.of("person", 1050)), budget(Map.of("person", 1050)));

        List<CompletableFuture<Boolean>> taken = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> isTaken(instances.get(i % 2), 10), Thread::startVirtualThread))
                .toList();

        assertThat(taken.stream().filter(CompletableFuture::join)).hasSize(105);
        assertThat(used(somebody.account())).isEqualTo(1050);
    }

    @Test
    void whatWasNotUsedGoesBack() {
        TokenBudget budget = budget(Map.of("person", 100, "all", 1000));
        Reservation reservation = budget.reserve(somebody, 100);
        assertOverBudget(budget, 1);

        reservation.settle(30);

        assertThat(used(somebody.account())).isEqualTo(30);
        assertThat(used("all")).isEqualTo(30);
        budget.reserve(somebody, 70);
        assertOverBudget(budget, 1);
    }

    @Test
    void moreThanWasReservedIsCountedToo() {
        TokenBudget budget = budget(Map.of("person", 100));

        budget.reserve(somebody, 50).settle(120);

        assertThat(used(somebody.account())).isEqualTo(120);
        assertOverBudget(budget, 1);
    }

    @Test
    void whereAllHaveUsedUpTheirsNothingIsTakenOfAnybodysOwn() {
        TokenBudget budget = budget(Map.of("person", 100, "all", 10));

        assertOverBudget(budget, 11);

        assertThat(used(somebody.account())).isZero();
        assertThat(used("all")).isZero();
    }

    @Test
    void jobsHaveAnAccountOfTheirOwn() {
        TokenBudget budget = budget(Map.of("person", 10, "background", 100));

        budget.reserve(Asker.background(), 100);
        budget.reserve(somebody, 10);

        assertThat(used("background")).isEqualTo(100);
        assertOverBudget(budget, 1);
    }

    @Test
    void theNextDayIsAnother() {
        TokenBudget budget = budget(Map.of("person", 10));
        Reservation late = budget.reserve(somebody, 10);

        clock.pass(Duration.ofDays(1));

        budget.reserve(somebody, 10);
        late.settle(0);
        assertOverBudget(budget, 1);
    }

    @Test
    void withoutLimitsNothingIsCounted() {
        budget(Map.of()).reserve(somebody, Long.MAX_VALUE).settle(1);

        assertThat(used(somebody.account())).isZero();
    }

    private DailyBudget budget(Map<String, ?> limits) {
        Map<String, Object> given = new HashMap<>();
        limits.forEach((name, limit) -> given.put("budget." + name, limit));
        return new DailyBudget(LanguageModel.settings(given), accounts, transaction, clock);
    }

    private boolean isTaken(TokenBudget budget, long tokens) {
        try {
            budget.reserve(somebody, tokens);
            return true;
        } catch (SuggesterFailedException over) {
            assertThat(over.reason()).isEqualTo(Reason.OVER_BUDGET);
            return false;
        }
    }

    private void assertOverBudget(TokenBudget budget, long tokens) {
        assertThatExceptionOfType(SuggesterFailedException.class)
                .isThrownBy(() -> budget.reserve(somebody, tokens))
                .extracting(SuggesterFailedException::reason)
                .isEqualTo(Reason.OVER_BUDGET);
    }

    private long used(String account) {
        return jdbc.sql("select coalesce(sum(tokens), 0) from llm_budget where account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
