package io.taskflow.operations.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes dead letters of rows. */
final class LetterRows {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private LetterRows() {}

    static DeadLetter listed(ResultSet row, int number) throws SQLException {
        return letter(row, null);
    }

    static DeadLetter whole(ResultSet row, int number) throws SQLException {
        return letter(row, Content.of(headers(row), row.getBytes("beginning"), row.getInt("size")));
    }

    static Map<String, String> headers(ResultSet row) throws SQLException {
        return JsonMapper.shared().readValue(row.getString("headers"), HEADERS);
    }

    private static DeadLetter letter(ResultSet row, @Nullable Content content) throws SQLException {
        return new DeadLetter(
                row.getString("id").replace("-", ""),
                row.getLong("place"),
                row.getString("queue"),
                row.getString("type"),
                row.getString("message_id"),
                row.getString("source"),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("exception"),
                row.getInt("attempts"),
                instant(row, "first_failure"),
                Objects.requireNonNull(instant(row, "last_failure")),
                row.getString("trace_id"),
                row.getInt("size"),
                State.valueOf(row.getString("state")),
                instant(row, "resolved_at"),
                row.getString("resolved_by"),
                content);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
