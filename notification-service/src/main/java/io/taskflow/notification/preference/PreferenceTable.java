package io.taskflow.notification.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everybody's preferences; who has said nothing has no row. */
@Repository
class PreferenceTable {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** A later version may have kept more of what people want. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    PreferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody wants, by which clocks. */
    record Recipient(UUID userId, Preferences wanted, ZoneId zone) {}

    /** A person's, with the version 0 where nothing was said. */
    PreferencesView of(UUID userId) {
        return jdbc.sql("select version, wanted from notification_preference where user_id = :user")
                .param("user", userId)
                .query((row, number) -> PreferencesView.of(read(row.getString("wanted")), row.getLong("version")))
                .optional()
                .orElse(PreferencesView.of(Preferences.DEFAULT, 0));
    }

    /** As {@link #of}, to change: others wait until the transaction ends, also where there was no row. */
    PreferencesView lock(UUID userId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notification_preference/' || cast(:user as text), 0))")
                .param("user", userId)
                .query((row, number) -> true)
                .single();
        return of(userId);
    }

    /** Of nobody who is gone: a token of theirs may be good for some minutes more. */
    void put(PreferencesView preferences, UUID userId) {
        jdbc.sql("""
                insert into notification_preference (user_id, version, wanted)
                select :user, :version, cast(:wanted as jsonb)
                where not exists (select from person where id = :user and deleted)
                on conflict (user_id) do update set version = excluded.version, wanted = excluded.wanted""")
                .param("user", userId)
                .param("version", preferences.version())
                .param("wanted", JSON.writeValueAsString(preferences.wanted()))
                .update();
    }

    void forget(UUID userId) {
        jdbc.sql("delete from notification_preference where user_id = :user")
                .param("user", userId)
                .update();
    }

    /** Each of these people, also those of whom nothing is known. */
    List<Recipient> recipients(Collection<UUID> people) {
        return jdbc.sql("""
                select asked.id, person.time_zone, preference.wanted
                from (select distinct unnest(cast(:people as uuid[])) as id) asked
                    left join person on person.id = asked.id
                    left join notification_preference preference on preference.user_id = asked.id""")
                .param("people", people.toArray(UUID[]::new))
                .query(PreferenceTable::recipient)
                .list();
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        String wanted = row.getString("wanted");
        return new Recipient(
                row.getObject("id", UUID.class),
                wanted == null ? Preferences.DEFAULT : read(wanted),
                zone(row.getString("time_zone")));
    }

    private static Preferences read(String wanted) {
        Preferences said = JSON.readValue(wanted, Preferences.class);
        return Preferences.of(said.kinds(), said.quietHours(), said.digest());
    }

    /** auth-service may know one that is newer than this process. */
    private static ZoneId zone(@Nullable String name) {
        return name != null && ZONES.contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }
}
