package io.taskflow.task.label;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Forgets how projects write labels that no task of theirs has any more, deleted ones that can be restored included. */
@Repository
public class ForgetLabels {
    private static final int PORTION = 500;

    /** Each half as an index of tasks has it. */
    private static final String UNUSED = """
            not exists (
              select from task t
              where t.project_id = label.project_id and t.label_keys @> array[label.key] and t.deleted_at is null)
            and not exists (
              select from task t
              where t.project_id = label.project_id and t.label_keys @> array[label.key] and t.deleted_at is not null)""";

    private final JdbcClient jdbc;

    ForgetLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets a portion; whether there may be more. Whoever is about to give a task a label holds it, and it is passed over; once these are
     * held they are looked at again, since somebody may have been through in between.
     */
    @Transactional
    public boolean forgetSome() {
        List<Label> unused = jdbc.sql("select project_id, key from project_label label where " + UNUSED
                        + " limit :portion for update skip locked")
                .param("portion", PORTION)
                .query((row, number) -> new Label(row.getObject("project_id", UUID.class), row.getString("key")))
                .list();
        jdbc.sql("""
                delete from project_label label
                using unnest(cast(:projects as uuid[]), cast(:keys as text[])) as held (project_id, key)
                where label.project_id = held.project_id and label.key = held.key and\s""" + UNUSED)
                .param("projects", unused.stream().map(Label::projectId).toArray(UUID[]::new))
                .param("keys", unused.stream().map(Label::key).toArray(String[]::new))
                .update();
        return unused.size() == PORTION;
    }

    private record Label(UUID projectId, String key) {}
}
