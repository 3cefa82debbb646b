package io.taskflow.task.directory;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people this service has heard of; who is gone stays as an id. */
@Repository
public class People {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is somebody with this id. */
    public boolean knows(UUID id) {
        return jdbc.sql("select id from person where id = :id and not deleted for share")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Where they are, of those people of whom it is known. */
    public Map<UUID, ZoneId> timeZones(Collection<UUID> ids) {
        Map<UUID, ZoneId> zones = new HashMap<>();
        jdbc.sql("select id, time_zone from person where id in (:ids) and time_zone is not null")
                .param("ids", ids)
                .query(row -> {
                    String name = row.getString("time_zone");
                    // auth-service may know one that is newer than this process.
                    if (ZONES.contains(name)) {
                        zones.put(row.getObject("id", UUID.class), ZoneId.of(name));
                    }
                });
        return zones;
    }

    /** Whether there was somebody with this id who is gone for good. */
    public boolean isGone(UUID id) {
        return jdbc.sql("select exists(select 1 from person where id = :id and deleted)")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /**
     * The person is gone for good: nobody can be made a member under this id any more. Nothing but the id stays, and nothing that is
     * heard late brings more back.
     */
    public void forget(UUID id, long version) {
        jdbc.sql("""
                insert into person (id, deleted, sequence) values (:id, true, :version)
                on conflict (id) do update
                set deleted = true, username = null, display_name = null, time_zone = null, sequence = excluded.sequence""").param("id", id).param("version", version).update();
    }

    /** Notes the person as of this version of their profile, unless a newer one is known. */
    public void put(Person person, long version) {
        jdbc.sql("""
                insert into person (id, username, display_name, time_zone, sequence) values (:id, :username, :displayName, :timeZone, :version)
                on conflict (id) do update
                set username = excluded.username, display_name = excluded.display_name,
                  time_zone = excluded.time_zone, sequence = excluded.sequence
                where excluded.sequence > person.sequence and not person.deleted""")
                .param("id", person.id())
                .param("username", person.username())
                .param("displayName", person.displayName())
                .param("timeZone", person.timeZone())
                .param("version", version)
                .update();
    }
}
