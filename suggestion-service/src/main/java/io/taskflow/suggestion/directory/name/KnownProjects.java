package io.taskflow.suggestion.directory.name;

import io.taskflow.contracts.project.ProjectSnapshot;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What projects are called. Those that are gone have no row: nobody is a member of them any more. */
@Repository
class KnownProjects {

    private final JdbcClient jdbc;

    KnownProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the project as of its version, unless that or more is known already, or it is gone. */
    void put(ProjectSnapshot project) {
        jdbc.sql("""
                insert into project (id, key, name, archived, sequence)
                select :id, :key, :name, :archived, :version
                where not exists (select from deleted_project where id = :id)
                on conflict (id) do update
                    set key = excluded.key, name = excluded.name, archived = excluded.archived, sequence = excluded.sequence
                where excluded.sequence > project.sequence""")
                .param("id", project.id())
                .param("key", project.key())
                .param("name", project.name())
                .param("archived", project.archivedAt() != null)
                .param("version", project.version())
                .update();
    }

    void forget(UUID id) {
        jdbc.sql("delete from project where id = :id").param("id", id).update();
    }
}
