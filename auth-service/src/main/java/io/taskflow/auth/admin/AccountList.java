package io.taskflow.auth.admin;

import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody, as of the last look at Keycloak. */
@Repository
class AccountList {
    private static final String SELECT = """
            select p.*, (select max(e.at) from security_events e where e.user_id = p.id and e.type = 'LOGIN') as last_login_at
            from profiles p
            """;

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose username, e-mail address, or first and last name contains the text in any case; ordered by username. */
    Page<AccountView> find(String text, PageQuery page) {
        String list = "accounts " + text;
        Optional<Cursor> after = page.after(list);
        List<AccountView> rows = jdbc.sql(SELECT + """
                where (search_text like '%' || lower(:part) || '%' or email like '%' || lower(:part) || '%')
                  and (:first or (username, id) > (:username, :id))
                order by username, id limit :limit""")
                .param("part", text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("first", after.isEmpty())
                .param("username", after.map(Cursor::key).orElse(""))
                .param("id", after.map(Cursor::id).orElse(new UUID(0, 0)))
                .param("limit", page.fetchSize())
                .query((row, number) -> account(row))
                .list();
        return Page.of(rows, page, list, row -> row, row -> new Cursor(row.username(), row.id()));
    }

    Optional<AccountView> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> account(row))
                .optional();
    }

    private static AccountView account(ResultSet row) throws SQLException {
        var roles = row.getArray("roles");
        var lastLogin = row.getObject("last_login_at", OffsetDateTime.class);
        return new AccountView(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getString("username")),
                Objects.requireNonNull(row.getString("email")),
                row.getBoolean("email_verified"),
                row.getString("first_name"),
                row.getString("last_name"),
                // What everybody gets, as long as nobody has looked.
                roles == null ? List.of("user") : List.of((String[]) roles.getArray()),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lastLogin == null ? null : lastLogin.toInstant());
    }
}
