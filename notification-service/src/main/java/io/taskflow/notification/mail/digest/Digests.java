package io.taskflow.notification.mail.digest;

import io.taskflow.notification.NotificationKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is in the digests that go. */
@Repository
public class Digests {
    /** More make no readable e-mail: the rest is counted, and found in the inbox. */
    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of the e-mails that go as one. */
    public record Item(
            NotificationKind kind,
            UUID taskId,
            String taskKey,
            String title,
            @Nullable String projectName,
            @Nullable String actorName,
            @Nullable String quote,
            @Nullable OffsetDateTime dueAt,
            @Nullable LocalDate dueOn) {}

    /** The first 50 of a digest, the oldest first. */
    public List<Item> some(UUID digest) {
        return jdbc.sql("""
                select email.*, project.name as project_name, actor.display_name as actor_name
                from email
                    left join person actor on actor.id = email.actor_id
                    left join project on project.id = email.project_id
                where email.digest_id = :digest order by email.id limit :most""")
                .param("digest", digest)
                .param("most", MOST_SHOWN)
                .query(DataClassRowMapper.newInstance(Item.class))
                .list();
    }

    /** How many a digest has in it. */
    public long size(UUID digest) {
        return jdbc.sql("select count(*) from email where digest_id = :digest")
                .param("digest", digest)
                .query(Long.class)
                .single();
    }
}
