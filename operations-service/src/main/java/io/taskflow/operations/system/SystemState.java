package io.taskflow.operations.system;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.operations.queue.QueueState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the system stands. What is not known is null or not in a list; nothing is guessed. */
record SystemState(
        @Schema(description = "When it was asked") Instant asOf,

        @Schema(description = "Every service, by its name; the gateway first where its address is known")
        List<ServiceState> services,

        @Schema(description = "Whether the broker answered when it was asked last, ten seconds ago at most")
        boolean brokerAnswers,

        List<QueueState> queues,

        @Schema(description = "Of the services that answer and have one")
        List<OutboxState> outboxes,

        @Schema(description = "Of the services that answer and do some")
        List<WorkState> work,

        @Schema(description = "Null while operations-service's database is away") @Nullable
        OpenLetters deadLetters) {

    /** A service, as one of its instances tells. */
    record ServiceState(
            @Schema(example = "task-service") String name,

            @Schema(description = "UP; IMPAIRED: it answers, but something that it needs is away; DOWN: it does not")
            Health health,

            @Schema(description = "Of what was built; null where it does not say", example = "0.1.0") @Nullable
            String version,

            @Schema(description = "Seconds since it started; null where it does not say", example = "86400") @Nullable
            Long uptime) {}

    /** What waits to be published. */
    record OutboxState(
            @Schema(example = "task-service") String service,

            @Schema(description = "Events, counted up to 100000", example = "0")
            long waiting,

            @Schema(description = "Seconds that the first of them has waited; 0 where none does", example = "0")
            double oldestAge) {}

    /** What waits to be done in the background. */
    record WorkState(
            @Schema(example = "notification-service") String service,

            @Schema(example = "mail") String work,

            @Schema(description = "Counted up to 100000", example = "3")
            long waiting,

            @Schema(description = "Counted up to 100000", example = "0")
            long givenUp,

            @Schema(description = "Seconds that the first one has waited; 0 where none does", example = "1.5")
            double oldestAge) {}

    /** Messages that nobody could handle and nobody has decided on. */
    record OpenLetters(
            @Schema(example = "2") long open,

            @Schema(description = "Seconds that the oldest has waited; null where there is none", example = "600")
            @Nullable
            Long oldestAge) {}
}
