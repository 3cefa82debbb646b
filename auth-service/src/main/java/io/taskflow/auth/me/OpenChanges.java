package io.taskflow.auth.me;

import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileFields;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Profile changes on their way through Keycloak: at most one for each person. */
@Repository
class OpenChanges {
    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Clock clock;

    OpenChanges(JdbcClient jdbc, Profiles profiles, Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Notes that a change begins and gives what the profile shall become. Throws problems: 412 for a stale version, 400 for bad
     * values, 409 while another change is open.
     */
    @Transactional
    public OpenChange begin(UUID id, IfMatch ifMatch, MergePatch<ProfileFields> patch) {
        Profile current = profiles.lock(id).orElseThrow(() -> ProblemException.notFound("account"));
        ifMatch.check(current.version());
        ProfileFields wanted = patch.applyTo(current.fields());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!note(id, now)) {
            throw ProblemException.conflict("Another change of your profile is under way. Repeat yours in a moment.");
        }
        return new OpenChange(current, wanted, now);
    }

    private boolean note(UUID id, Instant startedAt) {
        return jdbc.sql("insert into profile_changes (user_id, started_at) values (:id, :now) on conflict do nothing")
                        .param("id", id)
                        .param("now", startedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Keycloak has it: the profile follows, with its event. Empty when the change was given up meanwhile: then others may have come in
     * between, and what Keycloak made of them all is looked up in a while.
     */
    @Transactional
    public Optional<Profile> finish(OpenChange change) {
        Optional<Profile> changed = end(change.begun(), before -> change.wanted());
        if (changed.isEmpty()) {
            note(change.before().id(), clock.instant());
        }
        return changed;
    }

    /** If this very change is still open, the profile becomes what Keycloak says, with its event; what it does not know, time zone and language, stays. */
    @Transactional
    public Optional<Profile> settle(Begun begun, ProfileFields account) {
        return end(begun, account::withOwnOf);
    }

    /** The profile first, as everywhere. */
    private Optional<Profile> end(Begun begun, UnaryOperator<ProfileFields> change) {
        Profile before = profiles.lock(begun.userId()).orElseThrow(() -> ProblemException.notFound("account"));
        return cancel(begun)
                ? Optional.of(profiles.change(before, before.with(change.apply(before.fields()))))
                : Optional.empty();
    }

    /** Nothing came of it. False where it was settled before, by others: what is open now is not this one's to end. */
    boolean cancel(Begun begun) {
        return jdbc.sql("delete from profile_changes where user_id = :id and started_at = :start")
                        .param("id", begun.userId())
                        .param("start", begun.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A change that is open: whose, and since when, which tells it from the person's next one. */
    record Begun(UUID userId, Instant at) {}

    /** Those that began before then and are still open. */
    List<Begun> begunBefore(Instant then) {
        return jdbc.sql("""
                select user_id, started_at from profile_changes where started_at < :then order by started_at limit 100""")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Begun(
                        row.getObject("user_id", UUID.class),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
