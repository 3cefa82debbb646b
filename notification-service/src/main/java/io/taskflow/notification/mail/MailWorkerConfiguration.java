package io.taskflow.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.service.work.WakeUp;
import io.taskflow.service.work.WorkSettings;
import io.taskflow.service.work.Worker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker that sends e-mails: taken together, sent side by side, each with an outcome of its own. */
@Configuration(proxyBeanMethods = false)
class MailWorkerConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean
    WakeUp mailWakeUp() {
        return new WakeUp();
    }

    @Bean
    Worker<Email> mailWorker(MailBacklog backlog, WakeUp wakeUp, MailSettings settings, MeterRegistry registry) {
        var work = new WorkSettings("mail", settings.parallel(), 1, PATIENCE);
        return new Worker<>(work, backlog, wakeUp, registry);
    }
}
