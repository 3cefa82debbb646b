package io.taskflow.task.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.service.work.WakeUp;
import io.taskflow.service.work.WorkSettings;
import io.taskflow.service.work.Worker;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker that looks every two seconds whether the time of a task has come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlarmSettings.class)
class AlarmWorkerConfiguration {
    private static final int BATCH = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Worker<UUID> alarmWorker(AlarmBacklog backlog, MeterRegistry registry) {
        return new Worker<>(new WorkSettings("alarms", 1, BATCH, PATIENCE), backlog, new WakeUp(), registry);
    }
}
