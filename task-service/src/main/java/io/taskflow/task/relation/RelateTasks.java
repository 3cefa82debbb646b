package io.taskflow.task.relation;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.task.RelationType;
import io.taskflow.contracts.task.TaskRelation;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.TaskAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says, or says no more, how a task stands to another. Editors of the task's project may who can see the other one. */
@Service
class RelateTasks {
    private static final int MOST = 100;

    private final TaskAccess access;
    private final Relations relations;
    private final IdGenerator ids;
    private final Clock clock;

    RelateTasks(TaskAccess access, Relations relations, IdGenerator ids, Clock clock) {
        this.access = access;
        this.relations = relations;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whether it was new. Throws a problem: 400 for a task and itself, 409 where the two would wait for each other, or where the task
     * has as many as there may be that the caller can see.
     */
    @Transactional
    public boolean relate(UUID taskId, RelationType type, UUID otherId, UUID caller) {
        if (taskId.equals(otherId)) {
            throw ProblemException.invalid("/otherId", "must be another task");
        }
        // Nobody but its editors may have a task wait.
        ProjectRole there = type == RelationType.BLOCKS ? ProjectRole.EDITOR : ProjectRole.VIEWER;
        List<TaskRelation> sides = sides(taskId, type, otherId, there, caller);
        sides.stream().filter(side -> side.type() == RelationType.BLOCKS).forEach(this::requireNoCircle);
        Instant now = clock.instant();
        boolean added = false;
        for (TaskRelation side : sides) {
            added |= relations.add(side, now, caller);
        }
        if (added && relations.count(taskId, caller) > MOST) {
            throw ProblemException.conflict("A task has at most " + MOST + " relations. Remove one first.");
        }
        return added;
    }

    /** Throws a 404 problem where there is no such relation. */
    @Transactional
    public void separate(UUID taskId, RelationType type, UUID otherId, UUID caller) {
        long removed = sides(taskId, type, otherId, ProjectRole.VIEWER, caller).stream()
                .filter(side -> relations.remove(side, caller))
                .count();
        if (removed == 0) {
            throw ProblemException.notFound("relation");
        }
    }

    /** The relation as each of its tasks sees it, in the order in which all hold tasks and write them: so nobody waits in a circle. */
    private List<TaskRelation> sides(
            UUID taskId, RelationType type, UUID otherId, ProjectRole neededThere, UUID caller) {
        return Stream.of(
                        new Side(taskId, type, otherId, ProjectRole.EDITOR),
                        new Side(otherId, type.inverse(), taskId, neededThere))
                .sorted(Comparator.comparing(side -> side.taskId().toString()))
                .map(side -> side.held(
                        ids.next(),
                        access.hold(side.taskId(), caller, side.needed()).projectId()))
                .toList();
    }

    private record Side(UUID taskId, RelationType type, UUID otherId, ProjectRole needed) {
        TaskRelation held(UUID id, UUID projectId) {
            return new TaskRelation(id, taskId, projectId, type, otherId);
        }
    }

    private void requireNoCircle(TaskRelation blocking) {
        relations.lockOrder();
        if (relations.blocks(blocking.otherId(), blocking.taskId())) {
            throw ProblemException.conflict(
                    "The two would wait for each other, directly or through others. Remove what blocks the other way first.");
        }
    }
}
