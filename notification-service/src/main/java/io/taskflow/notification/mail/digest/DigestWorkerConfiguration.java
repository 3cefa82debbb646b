package io.taskflow.notification.mail.digest;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.service.work.WakeUp;
import io.taskflow.service.work.WorkSettings;
import io.taskflow.service.work.Worker;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker that looks every two seconds whose digest is due. */
@Configuration(proxyBeanMethods = false)
class DigestWorkerConfiguration {
    private static final int BATCH = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Worker<UUID> digestWorker(DigestBacklog backlog, MeterRegistry registry) {
        return new Worker<>(new WorkSettings("digests", 1, BATCH, PATIENCE), backlog, new WakeUp(), registry);
    }
}
