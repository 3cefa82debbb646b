package io.taskflow.notification.directory;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people this service has heard of; who is gone stays as an id. */
@Repository
class People {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher inside;

    People(JdbcClient jdbc, ApplicationEventPublisher inside) {
        this.jdbc = jdbc;
        this.inside = inside;
    }

    /** Notes the person as of {@code sequence}, unless something newer is known. */
    void put(Person person, long sequence) {
        jdbc.sql("""
                insert into person (id, username, email, email_verified, display_name, time_zone, locale, sequence)
                values (:id, :username, :email, :emailVerified, :displayName, :timeZone, :locale, :sequence)
                on conflict (id) do update set username = excluded.username, email = excluded.email,
                    email_verified = excluded.email_verified,
                    display_name = excluded.display_name, time_zone = excluded.time_zone, locale = excluded.locale,
                    sequence = excluded.sequence
                where excluded.sequence > person.sequence and not person.deleted""")
                .param("id", person.id())
                .param("username", person.username())
                .param("email", person.email())
                .param("emailVerified", person.emailVerified())
                .param("displayName", person.displayName())
                .param("timeZone", person.timeZone())
                .param("locale", person.locale())
                .param("sequence", sequence)
                .update();
        inside.publishEvent(new PersonKnown(person.id()));
    }

    /** The person is gone for good: nothing but the id stays, and nothing that is heard late brings more back. */
    void forget(UUID id, long sequence) {
        jdbc.sql("""
                insert into person (id, deleted, sequence) values (:id, true, :sequence)
                on conflict (id) do update set deleted = true, username = null, email = null, display_name = null,
                    time_zone = null, locale = null, sequence = excluded.sequence""").param("id", id).param("sequence", sequence).update();
        inside.publishEvent(new PersonGone(id));
    }
}
