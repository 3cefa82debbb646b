package io.taskflow.suggestion.vector;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.service.work.WakeUp;
import io.taskflow.service.work.WorkSettings;
import io.taskflow.service.work.Worker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker that reads tasks. One thread: nobody waits for it. */
@Configuration(proxyBeanMethods = false)
class VectorWorkerConfiguration {

    private static final int BATCH = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Worker<UnreadTask> vectorWorker(VectorBacklog backlog, MeterRegistry registry) {
        return new Worker<>(new WorkSettings("vectors", 1, BATCH, PATIENCE), backlog, new WakeUp(), registry);
    }
}
