package io.taskflow.operations.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** One metric over time. */
record MetricHistory(
        Metric metric,

        @Schema(description = "What its values count", example = "messages")
        String unit,

        @Schema(description = "When the first step begins") Instant from,

        @Schema(
                description = "Seconds of each step: of counts its highest, of what is per minute its mean",
                example = "900")
        long step,

        @Schema(description = "Where it comes from: OWN is what operations-service keeps")
        Source source,

        @Schema(description = "At most 20") List<Line> lines,

        @Schema(
                description =
                        "Services whose metrics operations-service could not read last: they are away, or want a token for them")
        List<String> missing) {

    enum Source {
        OWN,
        PROMETHEUS
    }
}
