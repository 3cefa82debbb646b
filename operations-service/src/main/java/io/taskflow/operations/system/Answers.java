package io.taskflow.operations.system;

import io.taskflow.operations.metric.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the services said, each by its name.
 *
 * @param ready whether it takes requests; empty: no answer
 * @param healthy whether everything that it needs is there; empty: no answer
 * @param metrics what it measures; empty: no answer
 */
record Answers(
        Map<String, Optional<Boolean>> ready,
        Map<String, Optional<Boolean>> healthy,
        Map<String, Optional<List<Sample>>> metrics) {

    Health health(String service) {
        if (!isTrue(ready, service)) {
            return Health.DOWN;
        }
        return isTrue(healthy, service) ? Health.UP : Health.IMPAIRED;
    }

    List<Sample> samples(String service) {
        return metrics.getOrDefault(service, Optional.empty()).orElse(List.of());
    }

    private static boolean isTrue(Map<String, Optional<Boolean>> answers, String service) {
        return answers.getOrDefault(service, Optional.empty()).orElse(false);
    }
}
