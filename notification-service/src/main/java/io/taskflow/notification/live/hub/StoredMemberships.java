package io.taskflow.notification.live.hub;

import io.taskflow.notification.directory.Membership;
import io.taskflow.notification.directory.Memberships;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.MemberSince;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Brings the database's memberships into the hub: all at start, then what has changed. The stream alone would do while it is
 * read, but after a long stop of the whole service its queue tells of changes that the stream holds no more.
 */
@Component
class StoredMemberships {

    private static final Logger log = LoggerFactory.getLogger(StoredMemberships.class);

    /** As long as the broker keeps the stream: older departures are not contradicted by anything in it. */
    private static final Duration STREAM_AGE = Duration.ofHours(1);

    /** Rows of transactions that had begun, but not ended, at the last look. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Memberships memberships;
    private final LiveHub hub;
    private final Clock clock;
    private Instant lookedAt = Instant.EPOCH;

    StoredMemberships(Memberships memberships, LiveHub hub, Clock clock) {
        this.memberships = memberships;
        this.hub = hub;
        this.clock = clock;
    }

    /** Before the stream is read. */
    @PostConstruct
    void load() {
        Instant now = clock.instant();
        hub.reconcile(memberships.activeOrEndedSince(now.minus(STREAM_AGE)).stream()
                .map(StoredMemberships::change)
                .toList());
        lookedAt = now;
    }

    @Scheduled(fixedDelayString = "${taskflow.live.reconcile:1m}", initialDelayString = "${taskflow.live.reconcile:1m}")
    void reconcile() {
        try {
            Instant now = clock.instant();
            hub.reconcile(memberships.changedSince(lookedAt.minus(OVERLAP)).stream()
                    .map(StoredMemberships::change)
                    .toList());
            lookedAt = now;
        } catch (DataAccessException | CannotCreateTransactionException e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("Memberships not compared with the database");
        }
    }

    private static MembershipChange change(Membership row) {
        return row.active()
                ? new MemberSince(row.projectId(), row.userId(), row.sequence(), row.joinedSequence(), row.joinedAt())
                : new Left(row.projectId(), row.userId(), row.sequence());
    }
}
