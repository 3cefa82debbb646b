package io.taskflow.task.directory;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people this service has heard of. */
@Repository
public class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody with this id has registered. */
    public boolean knows(UUID id) {
        return jdbc.sql("select exists(select 1 from person where id = :id)")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The person is gone: nobody can be made a member under this id any more. */
    public void forget(UUID id) {
        jdbc.sql("delete from person where id = :id").param("id", id).update();
    }

    /** Notes the person as of this version of their profile, unless a newer one is known. */
    public void put(Person person, long version) {
        jdbc.sql("""
                insert into person (id, username, display_name, sequence) values (:id, :username, :displayName, :version)
                on conflict (id) do update
                set username = excluded.username, display_name = excluded.display_name, sequence = excluded.sequence
                where excluded.sequence > person.sequence""")
                .param("id", person.id())
                .param("username", person.username())
                .param("displayName", person.displayName())
                .param("version", version)
                .update();
    }
}
