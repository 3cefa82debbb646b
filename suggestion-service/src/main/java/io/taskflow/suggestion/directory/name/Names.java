package io.taskflow.suggestion.directory.name;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom and what people mean by a name, as far as this service has heard; nobody finds what they may not see. */
@Repository
public class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The project in use that has this key or name, in whatever case, and in which {@code caller} may create tasks; a name may be written
     * without its blanks. Empty where it is none or several.
     */
    public Optional<UUID> project(String name, UUID caller) {
        List<Named> found = jdbc.sql("""
                select p.id, lower(p.key) = lower(:name) as by_key from project p join membership m on m.project_id = p.id
                where m.user_id = :caller and m.active and m.role is distinct from 'VIEWER' and not p.archived
                  and (lower(p.key) = lower(:name) or lower(p.name) = lower(:name) or lower(replace(p.name, ' ', '')) = lower(:name))
                order by by_key desc limit 2""")
                .param("caller", caller)
                .param("name", name)
                .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getBoolean("by_key")))
                .list();
        return found.stream()
                .findFirst()
                .filter(first -> first.byKey() || found.size() == 1)
                .map(Named::id);
    }

    /** @param byKey whether its key was said, which is nobody else's */
    private record Named(UUID id, boolean byKey) {}

    /**
     * The person with this username, in whatever case, who is a member of the project; without one, of any project that {@code caller} may
     * create tasks in.
     */
    public Optional<UUID> colleague(String username, UUID caller, @Nullable UUID project) {
        return jdbc.sql("""
                select id from person
                where lower(person.username) = lower(:username) and exists (
                  select from membership own join membership theirs on theirs.project_id = own.project_id
                  where own.user_id = :caller and own.active and own.role is distinct from 'VIEWER'
                    and theirs.user_id = person.id and theirs.active
                    and (cast(:project as uuid) is null or own.project_id = cast(:project as uuid)))
                limit 1""")
                .param("username", username)
                .param("caller", caller)
                .param("project", project)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }
}
