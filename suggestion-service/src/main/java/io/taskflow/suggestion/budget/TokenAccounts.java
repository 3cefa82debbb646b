package io.taskflow.suggestion.budget;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many tokens were taken, by day and account. */
@Repository
class TokenAccounts {

    private final JdbcClient jdbc;

    TokenAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether they could be taken without going over the limit; the row's lock lets one after the other see what is left. */
    boolean take(LocalDate day, String account, long tokens, long limit) {
        return jdbc.sql("""
                insert into llm_budget as b (day, account, tokens)
                select :day, :account, :tokens where :tokens <= :limit
                on conflict (day, account) do update set tokens = b.tokens + excluded.tokens
                where b.tokens + excluded.tokens <= :limit""")
                        .param("day", day)
                        .param("account", account)
                        .param("tokens", tokens)
                        .param("limit", limit)
                        .update()
                == 1;
    }

    /** More, or fewer where it is negative. */
    void add(LocalDate day, String account, long tokens) {
        jdbc.sql("update llm_budget set tokens = tokens + :tokens where day = :day and account = :account")
                .param("tokens", tokens)
                .param("day", day)
                .param("account", account)
                .update();
    }
}
