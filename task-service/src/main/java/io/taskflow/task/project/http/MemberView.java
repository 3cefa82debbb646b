package io.taskflow.task.project.http;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.store.MemberList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member; the names are null until the person has been heard of. */
@Schema(name = "Member")
record MemberView(
        UUID userId,
        ProjectRole role,
        @Nullable String username,
        @Nullable String displayName) {

    static MemberView of(MemberList.Row row) {
        return new MemberView(row.userId(), row.role(), row.username(), row.displayName());
    }
}
