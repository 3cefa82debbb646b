package io.taskflow.suggestion.directory.name;

import io.taskflow.contracts.user.UserSnapshot;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are called; of who is gone for good only the id stays, so that nothing heard late brings more back. */
@Repository
class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the person as of this version of their profile, unless that or more is known. */
    void put(UserSnapshot user) {
        jdbc.sql("""
                insert into person (id, username, sequence) values (:id, :username, :version)
                on conflict (id) do update set username = excluded.username, sequence = excluded.sequence
                where excluded.sequence > person.sequence and not person.deleted""")
                .param("id", user.id())
                .param("username", user.username())
                .param("version", user.version())
                .update();
    }

    void forget(UUID id, long version) {
        jdbc.sql("""
                insert into person (id, deleted, sequence) values (:id, true, :version)
                on conflict (id) do update set deleted = true, username = null, sequence = excluded.sequence""").param("id", id).param("version", version).update();
    }
}
