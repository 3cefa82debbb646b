package io.taskflow.task.project;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place for tasks and the people who share them. It always has an owner; a person's INBOX has only that one. */
public final class Project {
    /** The key of every personal project, and of no other. */
    public static final String INBOX_KEY = "INBOX";

    private final UUID id;
    private final String key;
    private final @Nullable UUID inboxOwnerId;
    private final Members members;
    private final Instant createdAt;
    private final List<ProjectFact> facts = new ArrayList<>();

    private ProjectFields fields;
    private long version;
    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    /** A project as it was kept; with the roles of its members where it is to be changed. */
    public Project(
            UUID id,
            String key,
            ProjectFields fields,
            @Nullable UUID inboxOwnerId,
            Map<UUID, ProjectRole> members,
            long version,
            Instant createdAt,
            Instant updatedAt) {
        this.id = id;
        this.key = key;
        this.fields = fields;
        this.inboxOwnerId = inboxOwnerId;
        this.members = new Members(members);
        this.version = version;
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
    }

    private Project(UUID id, String key, ProjectFields fields, @Nullable UUID inboxOwnerId, UUID owner, Instant now) {
        this(id, key, fields, inboxOwnerId, Map.of(owner, ProjectRole.OWNER), 1, now, now);
        facts.add(new ProjectFact.Created());
        facts.add(new ProjectFact.MemberAdded(new ProjectMember(owner, ProjectRole.OWNER)));
    }

    /** A project to share, with its creator as owner. */
    public static Project create(UUID id, String key, ProjectFields fields, UUID owner, Instant now) {
        if (key.equals(INBOX_KEY)) {
            throw new ProjectRuleException("The key INBOX is kept for everybody's personal project.");
        }
        return new Project(id, key, fields, null, owner, now);
    }

    /** Where a person's tasks go that name no project. */
    public static Project inbox(UUID id, UUID owner, Instant now) {
        return new Project(id, INBOX_KEY, new ProjectFields("Inbox", null), owner, owner, now);
    }

    /** Takes on the new fields; what is equal already changes nothing, the version included. */
    public void change(ProjectFields after, Instant now) {
        List<FieldChange> changes = fields.changesTo(after);
        if (changes.isEmpty()) {
            return;
        }
        if (after.archivedAt() != null) {
            requireActive();
            if (isInbox()) {
                throw new ProjectRuleException("An INBOX is always in use and cannot be archived.");
            }
        }
        fields = after;
        changed(now, new ProjectFact.Changed(changes));
    }

    /** Lets someone in, or gives a member another role. Who owns it may change also while it is archived. */
    public void putMember(UUID userId, ProjectRole role, Instant now) {
        if (members.roleOf(userId) != role) {
            requireShareable();
            if (role != ProjectRole.OWNER && members.roleOf(userId) != ProjectRole.OWNER) {
                requireActive();
            }
            members.put(userId, role);
            changed(now, new ProjectFact.MemberAdded(new ProjectMember(userId, role)));
        }
    }

    /** Lets a member go; says whether there was one. */
    public boolean removeMember(UUID userId, Instant now) {
        ProjectRole role = members.roleOf(userId);
        if (role == null) {
            return false;
        }
        requireShareable();
        members.remove(userId);
        changed(now, new ProjectFact.MemberRemoved(new ProjectMember(userId, role)));
        return true;
    }

    /** Marks it as gone. Its tasks have to go first, so that whoever follows sees them go. */
    public void delete(Instant now) {
        if (isInbox()) {
            throw new ProjectRuleException("An INBOX belongs to its person for good and cannot be deleted.");
        }
        deletedAt = now;
        changed(now, new ProjectFact.Deleted());
    }

    /** The person's role; null for no member. */
    public @Nullable ProjectRole roleOf(UUID userId) {
        return members.roleOf(userId);
    }

    /** What happened since the last call. */
    public List<ProjectFact> takeFacts() {
        List<ProjectFact> taken = List.copyOf(facts);
        facts.clear();
        return taken;
    }

    /** Throws the problem of who wants to change something of an archived project, or in it. */
    public void requireActive() {
        if (isArchived()) {
            throw ProjectRuleException.archived();
        }
    }

    private void requireShareable() {
        if (isInbox()) {
            throw new ProjectRuleException("An INBOX is personal and cannot be shared. Create a project for it.");
        }
    }

    private void changed(Instant now, ProjectFact fact) {
        version++;
        updatedAt = now;
        facts.add(fact);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public ProjectFields fields() {
        return fields;
    }

    /** Whose INBOX this is; null for one to share. */
    public @Nullable UUID inboxOwnerId() {
        return inboxOwnerId;
    }

    /** Whether nothing of it or in it may change. */
    public boolean isArchived() {
        return fields.archivedAt() != null;
    }

    /** Whether this is somebody's personal project. */
    public boolean isInbox() {
        return inboxOwnerId != null;
    }

    /** 1 when created, one more with each change of its fields or members. */
    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was deleted; null unless it is. */
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
