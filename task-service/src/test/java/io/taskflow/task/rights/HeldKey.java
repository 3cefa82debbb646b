package io.taskflow.task.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.testing.api.Call;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An {@code Idempotency-Key} under which another request is still running: it holds the key's lock, and so does this one's test. */
final class HeldKey {
    private static final String HEADER = "Idempotency-Key";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HeldKey(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What a call is answered, of which there was another with another key, while one with its own key is running. */
    int answer(Call call, ToIntFunction<Call> client) {
        String known = UUID.randomUUID().toString();
        assertThat(client.applyAsInt(call.header(HEADER, known))).isBetween(200, 299);
        String held = UUID.randomUUID().toString();
        Integer status = transaction.execute(open -> {
            jdbc.sql("""
                    select pg_advisory_xact_lock(hashtextextended(scope || E'\\n' || operation || E'\\n' || :held, 0))::text
                    from idempotency_keys where idempotency_key = :known""")
                    .param("held", held)
                    .param("known", known)
                    .query(String.class)
                    .list();
            return client.applyAsInt(call.header(HEADER, held));
        });
        return status == null ? 0 : status;
    }
}
