package io.taskflow.notification.live.hub;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.taskflow.notification.live.LiveSettings;
import io.taskflow.notification.live.event.EventLog;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This instance's one hub. */
@Configuration(proxyBeanMethods = false)
class HubConfiguration {

    @Bean
    LiveHub liveHub(LiveSettings settings, Clock clock, MeterRegistry meters) {
        var log = new EventLog(settings.window(), settings.maxMemoryBytes());
        var hub = new LiveHub(log, clock, settings.connectionsPerUser());
        TimeGauge.builder("taskflow.live.window", () -> hub.window().toSeconds(), TimeUnit.SECONDS)
                .description("How far back a client can resume now")
                .register(meters);
        return hub;
    }
}
