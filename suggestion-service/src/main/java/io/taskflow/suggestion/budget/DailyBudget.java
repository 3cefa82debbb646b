package io.taskflow.suggestion.budget;

import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import io.taskflow.suggestion.engine.account.Asker;
import io.taskflow.suggestion.engine.llm.LlmSettings;
import io.taskflow.suggestion.engine.llm.budget.TokenBudget;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tokens of a day (UTC), taken from the account of whoever asks and from that of all in one short transaction of its own:
 * both or neither. The engine calls on a thread of its own, so that no transaction of a caller is ever around it.
 */
@Component
class DailyBudget implements TokenBudget {

    private static final Logger log = LoggerFactory.getLogger(DailyBudget.class);
    private static final String EVERYBODY = "all";

    private final LlmSettings.Budget settings;
    private final TokenAccounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyBudget(LlmSettings settings, TokenAccounts accounts, TransactionTemplate transaction, Clock clock) {
        this.settings = settings.budget();
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Reservation reserve(Asker asker, long tokens) {
        List<Limit> limits = limits(asker);
        if (limits.isEmpty()) {
            return used -> {};
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            transaction.executeWithoutResult(status -> limits.forEach(limit -> take(day, limit, tokens)));
        } catch (DataAccessException | TransactionException away) {
            throw new SuggesterFailedException(Reason.OVERLOADED, "the budget cannot be asked", away);
        }
        return used -> settle(day, limits, used - tokens);
    }

    /** Always in the same order, so that no two wait for each other. */
    private List<Limit> limits(Asker asker) {
        List<Limit> found = new ArrayList<>();
        long own = asker.isBackground() ? settings.background() : settings.person();
        if (own > 0) {
            found.add(new Limit(asker.account(), own));
        }
        if (settings.all() > 0) {
            found.add(new Limit(EVERYBODY, settings.all()));
        }
        return found;
    }

    private void take(LocalDate day, Limit limit, long tokens) {
        if (!accounts.take(day, limit.account(), tokens, limit.tokens())) {
            throw new SuggesterFailedException(
                    Reason.OVER_BUDGET, "the day's tokens are used up" + (limit.isOfAll() ? " by all" : ""), null);
        }
    }

    /** What cannot be given back stays taken: an answer is worth more than the tokens. */
    private void settle(LocalDate day, List<Limit> limits, long difference) {
        try {
            transaction.executeWithoutResult(
                    status -> limits.forEach(limit -> accounts.add(day, limit.account(), difference)));
        } catch (DataAccessException | TransactionException away) {
            log.atWarn().setCause(away).log("Tokens that were not used stay taken for the day");
        }
    }

    private record Limit(String account, long tokens) {

        boolean isOfAll() {
            return account.equals(EVERYBODY);
        }
    }
}
