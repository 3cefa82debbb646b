package io.taskflow.notification.directory;

import io.taskflow.contracts.project.ProjectSnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects this service has heard of; deleted ones stay, so that nothing late brings them back. */
@Repository
class Projects {

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(ProjectSnapshot project, long sequence) {
        write(project, false, sequence);
    }

    void delete(ProjectSnapshot project, long sequence) {
        write(project, true, sequence);
    }

    private void write(ProjectSnapshot project, boolean deleted, long sequence) {
        jdbc.sql("""
                insert into project (id, key, name, deleted, sequence) values (:id, :key, :name, :deleted, :sequence)
                on conflict (id) do update set key = excluded.key, name = excluded.name,
                    deleted = excluded.deleted, sequence = excluded.sequence
                where excluded.sequence > project.sequence""")
                .param("id", project.id())
                .param("key", project.key())
                .param("name", project.name())
                .param("deleted", deleted)
                .param("sequence", sequence)
                .update();
    }
}
