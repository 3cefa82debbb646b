package io.taskflow.notification.live.event;

import java.time.Instant;
import java.util.UUID;

/** What an event, or the database, says of who may see a project. {@code sequence} is the project's version after it. */
public sealed interface MembershipChange {

    /** The project that it is about. */
    UUID projectId();

    /** The project's version. */
    long sequence();

    /** Someone is a member from here on. */
    record Joined(UUID projectId, UUID userId, long sequence) implements MembershipChange {}

    /**
     * Someone is a member, as the database has it.
     *
     * @param joined the project's version with which this membership began
     * @param since the time of that
     */
    record MemberSince(UUID projectId, UUID userId, long sequence, long joined, Instant since)
            implements MembershipChange {}

    /** Someone is no member from here on. */
    record Left(UUID projectId, UUID userId, long sequence) implements MembershipChange {}

    /** Nobody is a member from here on. */
    record ProjectGone(UUID projectId, long sequence) implements MembershipChange {}
}
