package io.taskflow.notification.live.stream;

import io.taskflow.notification.live.LiveSettings;
import java.time.Clock;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This instance's one reader of the stream. */
@Configuration(proxyBeanMethods = false)
class LiveStreamConfiguration {

    @Bean
    LiveStream liveStreamContainer(
            ConnectionFactory connections, LiveStreamListener listener, LiveSettings settings, Clock clock) {
        return new LiveStream(connections, settings.queue(), listener, settings.window(), clock);
    }
}
