package io.taskflow.auth.profile;

import io.taskflow.auth.audit.AuditLog;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.audit.SecurityEvent;
import io.taskflow.auth.audit.SecurityEventType;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All profiles. Whoever adds or changes one tells the bus by it, in the same transaction. */
@Repository
public class Profiles {
    private static final String SELECT = """
            select id, username, email, email_verified, first_name, last_name, time_zone, locale, registration_id, version, created_at from profiles
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final AuditLog audit;

    Profiles(JdbcClient jdbc, Outbox outbox, AuditLog audit) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** As {@link #add(Profile, Origin)}, of somebody who came by themselves. */
    @Transactional
    public Profile add(Profile profile) {
        return add(profile, Origin.of(profile.id()));
    }

    /**
     * Adds the profile and tells {@code user.registered}; gives the one that is there when somebody else was faster. Throws a 404
     * problem for somebody who was removed, whatever was known of the account a moment ago.
     */
    @Transactional
    public Profile add(Profile profile, Origin origin) {
        queue(profile.id());
        int added = jdbc.sql("""
                insert into profiles (id, username, email, email_verified, first_name, last_name, time_zone, locale, registration_id, version,
                  created_at)
                select :id, :username, :email, :emailVerified, :firstName, :lastName, :timeZone, :locale, cast(:registrationId as uuid), :version,
                  :createdAt
                where not exists (select 1 from removals where user_id = :id)
                on conflict (id) do nothing""")
                .param("id", profile.id())
                .param("username", profile.username())
                .param("email", profile.fields().email())
                .param("emailVerified", profile.emailVerified())
                .param("firstName", profile.fields().firstName())
                .param("lastName", profile.fields().lastName())
                .param("timeZone", profile.fields().timeZone())
                .param("locale", profile.fields().locale())
                .param("registrationId", profile.registrationId())
                .param("version", profile.version())
                .param("createdAt", profile.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return find(profile.id()).orElseThrow(() -> ProblemException.notFound("account"));
        }
        outbox.append(ProfileEvents.registered(profile, origin));
        audit.append(SecurityEvent.of(SecurityEventType.REGISTERED, profile.id(), origin));
        return profile;
    }

    /** As {@link #change(Profile, Profile, Origin)}, of somebody who does it themselves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Profile change(Profile before, Profile after) {
        return change(before, after, Origin.of(before.id()));
    }

    /** Makes the one profile the other, its next version, and tells {@code user.updated}, unless nothing differs. Lock it first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Profile change(Profile before, Profile after, Origin origin) {
        List<FieldChange> changes = before.changesTo(after);
        if (changes.isEmpty()) {
            return before;
        }
        jdbc.sql("""
                update profiles set username = :username, email = :email, email_verified = :emailVerified, first_name = :firstName, last_name = :lastName,
                  time_zone = :timeZone, locale = :locale, version = :version
                where id = :id""")
                .param("username", after.username())
                .param("email", after.fields().email())
                .param("emailVerified", after.emailVerified())
                .param("firstName", after.fields().firstName())
                .param("lastName", after.fields().lastName())
                .param("timeZone", after.fields().timeZone())
                .param("locale", after.fields().locale())
                .param("version", after.version())
                .param("id", after.id())
                .update();
        outbox.append(ProfileEvents.updated(after, changes, origin));
        audit.append(SecurityEvent.of(SecurityEventType.ACCOUNT_CHANGED, after.id(), origin)
                .with("fields", changes.stream().map(FieldChange::field).collect(Collectors.joining(", "))));
        return after;
    }

    /** Removes the profile, with the registration that made it, and tells {@code user.deleted}; nothing where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID id, UUID admin) {
        queue(id);
        lock(id).ifPresent(last -> {
            jdbc.sql("delete from profiles where id = :id").param("id", id).update();
            jdbc.sql("delete from registrations where id = :id")
                    .param("id", last.registrationId())
                    .update();
            outbox.append(ProfileEvents.deleted(last, admin));
        });
    }

    /** One at a time for each id, even of those who have no row yet: until the end of the transaction. */
    private void queue(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", "profile " + id)
                .query()
                .singleRow();
    }

    /** The person with this id. */
    public Optional<Profile> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> profile(row))
                .optional();
    }

    /** The person whom this registration brought. */
    public Optional<Profile> findByRegistration(UUID registrationId) {
        return jdbc.sql(SELECT + "where registration_id = :id")
                .param("id", registrationId)
                .query((row, number) -> profile(row))
                .optional();
    }

    /** As {@link #find}; nobody else changes it until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Profile> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, number) -> profile(row))
                .optional();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var fields = new ProfileFields(
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("time_zone"),
                row.getString("locale"));
        return new Profile(
                row.getObject("id", UUID.class),
                row.getString("username"),
                fields,
                row.getBoolean("email_verified"),
                row.getObject("registration_id", UUID.class),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
