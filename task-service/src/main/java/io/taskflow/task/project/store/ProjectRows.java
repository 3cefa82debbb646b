package io.taskflow.task.project.store;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project out of a row that has all columns of its table. */
final class ProjectRows {
    private ProjectRows() {}

    /** To look at: of its members it knows the reader only. */
    static VisibleProject visible(ResultSet row, UUID reader) throws SQLException {
        ProjectRole role = ProjectRole.valueOf(row.getString("role"));
        return new VisibleProject(read(row, Map.of(reader, role)), role);
    }

    static Project read(ResultSet row, Map<UUID, ProjectRole> members) throws SQLException {
        return new Project(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new ProjectFields(
                        row.getString("name"), row.getString("description"), instantOrNull(row, "archived_at")),
                row.getObject("inbox_owner_id", UUID.class),
                members,
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
