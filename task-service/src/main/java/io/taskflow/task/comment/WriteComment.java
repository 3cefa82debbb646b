package io.taskflow.task.comment;

import io.taskflow.contracts.comment.CommentSnapshot;
import io.taskflow.contracts.comment.CommentedTask;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.TaskAccess;
import io.taskflow.task.task.TaskAccess.Place;
import io.taskflow.task.watcher.FollowTalk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says something about a task, says it better, or takes it back. The project's editors may; the words are their author's alone. */
@Service
class WriteComment {
    private final TaskAccess access;
    private final Mentions mentions;
    private final FollowTalk followTalk;
    private final Comments comments;
    private final IdGenerator ids;
    private final Clock clock;

    WriteComment(
            TaskAccess access,
            Mentions mentions,
            FollowTalk followTalk,
            Comments comments,
            IdGenerator ids,
            Clock clock) {
        this.access = access;
        this.mentions = mentions;
        this.followTalk = followTalk;
        this.comments = comments;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public CommentSnapshot write(UUID taskId, String text, UUID author) {
        Place place = access.hold(taskId, author, ProjectRole.EDITOR);
        Instant now = clock.instant();
        List<UUID> mentioned = mentions.in(text, place.projectId());
        var comment = new CommentSnapshot(ids.next(), taskId, place.projectId(), author, text, mentioned, 1, now, now);
        List<UUID> watching = followTalk.of(taskId, place.projectId(), author, mentioned);
        comments.add(new Comment(comment, new CommentedTask(taskId, place.key(), place.title())), watching);
        return comment;
    }

    /** The comment as the edit wants it; nothing is written where nothing changes. {@code versionCheck} may refuse its version. */
    @Transactional
    public CommentSnapshot edit(
            UUID taskId, UUID id, LongConsumer versionCheck, UnaryOperator<CommentText> edit, UUID caller) {
        Place place = access.hold(taskId, caller, ProjectRole.EDITOR);
        Comment before = lock(taskId, id, versionCheck);
        if (!before.isBy(caller)) {
            throw ProblemException.forbidden("Only its author may change what a comment says.");
        }
        String text = edit.apply(new CommentText(before.snapshot().text())).text();
        if (text.equals(before.snapshot().text())) {
            return before.snapshot();
        }
        List<UUID> mentioned = mentions.in(text, place.projectId());
        followTalk.of(taskId, place.projectId(), caller, mentioned);
        Comment after = before.saying(text, mentioned, clock.instant());
        comments.save(before, after);
        return after.snapshot();
    }

    /** Its author takes it back, or an owner of the project takes it away. {@code versionCheck} may refuse its version. */
    @Transactional
    public void delete(UUID taskId, UUID id, LongConsumer versionCheck, UUID caller) {
        Place place = access.hold(taskId, caller, ProjectRole.EDITOR);
        Comment comment = lock(taskId, id, versionCheck);
        if (!comment.isBy(caller) && place.role() != ProjectRole.OWNER) {
            throw ProblemException.forbidden("Only its author or an OWNER of the project may delete a comment.");
        }
        comments.delete(comment.last(clock.instant()), caller);
    }

    private Comment lock(UUID taskId, UUID id, LongConsumer versionCheck) {
        Comment comment = comments.lock(taskId, id).orElseThrow(() -> ProblemException.notFound("comment"));
        versionCheck.accept(comment.snapshot().version());
        return comment;
    }
}
