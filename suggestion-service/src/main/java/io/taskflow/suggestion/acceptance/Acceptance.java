package io.taskflow.suggestion.acceptance;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SuggestionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what became of proposals. */
@Repository
class Acceptance {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Acceptance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the proposals made since then; decided ones are forgotten after 90 days. */
    List<AcceptanceRate> since(Instant since) {
        return jdbc.sql("""
                select kind, engine_kind, engine_model, fallback, prompt_version,
                    count(*) filter (where status = 'PROPOSED') as open,
                    count(*) filter (where status = 'ACCEPTED') as accepted,
                    count(*) filter (where status = 'DISMISSED') as dismissed
                from suggestion where created_at >= :since
                group by kind, engine_kind, engine_model, fallback, prompt_version
                order by count(*) desc, kind, engine_model, prompt_version limit :most""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> rate(row))
                .list();
    }

    private static AcceptanceRate rate(ResultSet row) throws SQLException {
        var engine = new Engine(
                Engine.Kind.valueOf(row.getString("engine_kind")),
                row.getString("engine_model"),
                row.getBoolean("fallback"));
        return AcceptanceRate.of(
                SuggestionKind.valueOf(row.getString("kind")),
                engine,
                row.getString("prompt_version"),
                row.getLong("open"),
                row.getLong("accepted"),
                row.getLong("dismissed"));
    }
}
