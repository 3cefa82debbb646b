package io.taskflow.auth.people;

import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people by a part of their username or names. E-mail addresses are neither shown nor searched: they are nobody else's. */
@Repository
class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose username, or first and last name, contains the text in any case; ordered by username. */
    Page<Person> find(String text, PageQuery page) {
        String list = "people " + text;
        Optional<Cursor> after = page.after(list);
        List<Person> rows = jdbc.sql("""
                select id, username, first_name, last_name from profiles
                where search_text like '%' || lower(:part) || '%'
                  and (:first or (username, id) > (:username, :id))
                order by username, id limit :limit""")
                .param("part", escaped(text))
                .param("first", after.isEmpty())
                .param("username", after.map(Cursor::key).orElse(""))
                .param("id", after.map(Cursor::id).orElse(new UUID(0, 0)))
                .param("limit", page.fetchSize())
                .query((row, number) -> Person.of(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(row.getString("username")),
                        row.getString("first_name"),
                        row.getString("last_name")))
                .list();
        return Page.of(rows, page, list, person -> person, person -> new Cursor(person.username(), person.id()));
    }

    /** What the client typed is text, not a pattern. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
