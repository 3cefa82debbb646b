package io.taskflow.suggestion.proposal;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.service.work.WakeUp;
import io.taskflow.service.work.WorkSettings;
import io.taskflow.service.work.Worker;
import io.taskflow.suggestion.engine.SuggesterTiming;
import io.taskflow.suggestion.job.JobSettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The worker that makes proposals. What takes milliseconds is done by one thread in batches; a language model takes seconds,
 * so that some are asked side by side and no answer waits for another.
 */
@Configuration(proxyBeanMethods = false)
class ProposalWorkerConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    WakeUp proposalWakeUp() {
        return new WakeUp();
    }

    @Bean
    Worker<ProposalRequest> proposalWorker(
            ProposalBacklog backlog,
            WakeUp wakeUp,
            SuggesterTiming engine,
            JobSettings settings,
            MeterRegistry registry) {
        var work = engine.answersAtOnce()
                ? new WorkSettings("proposals", 1, settings.batch(), PATIENCE)
                : new WorkSettings("proposals", settings.concurrency(), 1, PATIENCE);
        return new Worker<>(work, backlog, wakeUp, registry);
    }
}
