package io.taskflow.task.project.store;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.Project;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** All projects that are not deleted. Rows and events are written together, so that no change stays unsaid. */
@Repository
public class Projects {
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;
    private final ProjectEvents events;

    Projects(EntityManager entities, ProjectEvents events) {
        this.entities = entities;
        this.events = events;
    }

    /** Adds a new project and says so on the bus; {@code actor} did it. Visible to plain SQL at once. */
    public void add(Project project, UUID actor) {
        events.record(project, actor);
        entities.persist(project);
        entities.flush();
    }

    /** Writes what has changed since the project was locked, and says so on the bus. Visible to plain SQL at once. */
    public void save(Project project, UUID actor) {
        events.record(project, actor);
        entities.flush();
    }

    /** The project and the reader's role, if they are a member. */
    public Optional<VisibleProject> visible(UUID id, UUID reader) {
        return Optional.ofNullable(entities.createQuery(
                        "select p, m from Project p join p.members.roles m"
                                + " where p.id = :id and p.deletedAt is null and key(m) = :reader",
                        VisibleProject.class)
                .setParameter("id", id)
                .setParameter("reader", reader)
                .getSingleResultOrNull());
    }

    /** The reader's projects in the order they were created, beginning after the id {@code after}. */
    public List<VisibleProject> visibleTo(UUID reader, Optional<UUID> after, int limit) {
        return entities.createQuery(
                        "select p, m from Project p join p.members.roles m"
                                + " where p.deletedAt is null and key(m) = :reader and p.id > :after order by p.id",
                        VisibleProject.class)
                .setParameter("reader", reader)
                .setParameter("after", after.orElse(FIRST))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The project, to change: until the transaction ends nobody else changes it, its members or its numbering. */
    public Optional<Project> lock(UUID id) {
        return Optional.ofNullable(
                entities.createQuery("select p from Project p where p.id = :id and p.deletedAt is null", Project.class)
                        .setParameter("id", id)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    /**
     * Keeps project and members as they are until the transaction ends. Always before a lock on one of its tasks: who locks in
     * one order never waits in a circle.
     */
    public void hold(UUID id) {
        if (lock(id).isEmpty()) {
            throw ProblemException.notFound("project");
        }
    }

    /** The person's INBOX, once there is one. */
    public Optional<UUID> inboxOf(UUID owner) {
        return Optional.ofNullable(
                entities.createQuery("select p.id from Project p where p.inboxOwnerId = :owner", UUID.class)
                        .setParameter("owner", owner)
                        .getSingleResultOrNull());
    }

    /** Whether a shared project has this key. */
    public boolean isKeyTaken(String key) {
        return !entities.createQuery(
                        "select p.id from Project p where p.key = :key and p.deletedAt is null and p.inboxOwnerId is null",
                        UUID.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    /** Waits until nobody else is about to take this name, and keeps it from others until the transaction ends. */
    public void claim(String name) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "project/" + name)
                .getSingleResult();
    }
}
