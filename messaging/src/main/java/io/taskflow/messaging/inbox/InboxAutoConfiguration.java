package io.taskflow.messaging.inbox;

import io.taskflow.messaging.MessagingAutoConfiguration;
import io.taskflow.messaging.MessagingSettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox of a service that has a database. */
@AutoConfiguration(after = {MessagingAutoConfiguration.class, JdbcClientAutoConfiguration.class})
class InboxAutoConfiguration {

    @Bean
    Inbox inbox(JdbcClient jdbc, Clock clock) {
        return new Inbox(jdbc, clock);
    }

    @Bean
    InboxRetention inboxRetention(Inbox inbox, MessagingSettings settings, Clock clock) {
        return new InboxRetention(inbox, settings.inboxRetention(), clock);
    }
}
