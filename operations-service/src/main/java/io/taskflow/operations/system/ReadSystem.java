package io.taskflow.operations.system;

import io.taskflow.operations.deadletter.DeadLetters;
import io.taskflow.operations.deadletter.Depth;
import io.taskflow.operations.metric.Metrics;
import io.taskflow.operations.metric.Sample;
import io.taskflow.operations.queue.Queues;
import io.taskflow.operations.system.SystemState.OpenLetters;
import io.taskflow.operations.system.SystemState.ServiceState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Puts together what services, broker and the own database tell; whatever is away is told as such. */
@Service
class ReadSystem {

    private static final String SELF = "operations-service";

    private final AskEverybody services;
    private final Metrics metrics;
    private final Queues queues;
    private final DeadLetters letters;
    private final Clock clock;

    ReadSystem(AskEverybody services, Metrics metrics, Queues queues, DeadLetters letters, Clock clock) {
        this.services = services;
        this.metrics = metrics;
        this.queues = queues;
        this.letters = letters;
        this.clock = clock;
    }

    SystemState read(String token) {
        Instant now = clock.instant();
        Answers answers = services.ask(token);
        OpenLetters open = openLetters(now);
        List<ServiceState> states = new ArrayList<>();
        var told = new Told();
        for (String name : answers.ready().keySet()) {
            List<Sample> samples = answers.samples(name);
            states.add(told.add(name, answers.health(name), samples));
        }
        Health own = open != null && queues.areKnown() ? Health.UP : Health.IMPAIRED;
        states.add(told.add(SELF, own, metrics.own(AskEverybody.METRICS)));
        return new SystemState(now, states, queues.areKnown(), queues.states(), told.outboxes(), told.work(), open);
    }

    private @Nullable OpenLetters openLetters(Instant now) {
        try {
            List<Depth> depths = letters.depths();
            Long age = depths.stream()
                    .map(Depth::oldest)
                    .min(Comparator.naturalOrder())
                    .map(oldest -> Math.max(0, Duration.between(oldest, now).toSeconds()))
                    .orElse(null);
            return new OpenLetters(depths.stream().mapToLong(Depth::letters).sum(), age);
        } catch (DataAccessException away) {
            return null;
        }
    }
}
