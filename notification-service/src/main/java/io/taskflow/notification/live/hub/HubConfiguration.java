package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.LiveSettings;
import io.taskflow.notification.live.event.EventLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This instance's one hub. */
@Configuration(proxyBeanMethods = false)
class HubConfiguration {

    @Bean
    LiveHub liveHub(LiveSettings settings, Clock clock) {
        var log = new EventLog(settings.window(), settings.maxMemoryBytes());
        return new LiveHub(log, clock, settings.connectionsPerUser());
    }
}
