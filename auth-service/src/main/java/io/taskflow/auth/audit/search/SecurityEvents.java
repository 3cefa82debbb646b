package io.taskflow.auth.audit.search;

import io.taskflow.auth.audit.SecurityEventType;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the audit log holds, the newest first. Only the conditions that are asked for are in the statement, each with its index. */
@Repository
class SecurityEvents {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SecurityEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<SecurityEventView> find(AuditFilter filter, PageQuery page) {
        String list = "audit " + filter;
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!filter.type().isEmpty()) {
            conditions.add("e.type = any(:types)");
            values.put("types", filter.type().stream().map(Enum::name).toArray(String[]::new));
        }
        add("e.user_id = :user", "user", filter.userId(), conditions, values);
        add("e.actor_id = :actor", "actor", filter.actorId(), conditions, values);
        add("e.at >= :since", "since", time(filter.since()), conditions, values);
        add("e.at < :until", "until", time(filter.until()), conditions, values);
        page.after(list).ifPresent(cursor -> {
            add("(e.at, e.id) < (:at, :id)", "at", time(cursor.instant()), conditions, values);
            values.put("id", cursor.id());
        });
        List<SecurityEventView> rows = jdbc.sql("""
                select e.*, u.username, a.username as actor_username from security_events e
                left join profiles u on u.id = e.user_id left join profiles a on a.id = e.actor_id
                %s order by e.at desc, e.id desc limit :limit""".formatted(where(conditions)))
                .params(values)
                .param("limit", page.fetchSize())
                .query((row, number) -> event(row))
                .list();
        return Page.of(rows, page, list, row -> row, row -> Cursor.of(row.at(), row.id()));
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static SecurityEventView event(ResultSet row) throws SQLException {
        return new SecurityEventView(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                SecurityEventType.valueOf(row.getString("type")),
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_username"),
                row.getString("ip"),
                JSON.readValue(row.getString("details"), DETAILS));
    }
}
