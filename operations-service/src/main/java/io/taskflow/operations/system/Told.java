package io.taskflow.operations.system;

import io.taskflow.operations.metric.Sample;
import io.taskflow.operations.system.SystemState.OutboxState;
import io.taskflow.operations.system.SystemState.ServiceState;
import io.taskflow.operations.system.SystemState.WorkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Collects what the services' metrics tell of them. */
final class Told {

    private final List<OutboxState> outboxes = new ArrayList<>();
    private final List<WorkState> work = new ArrayList<>();

    ServiceState add(String service, Health health, List<Sample> samples) {
        value(samples, "taskflow_outbox_pending")
                .ifPresent(waiting -> outboxes.add(new OutboxState(
                        service,
                        (long) waiting,
                        value(samples, "taskflow_outbox_oldest_age_seconds").orElse(0))));
        samples.stream()
                .filter(sample -> sample.name().equals("taskflow_work_waiting_items"))
                .forEach(waiting -> work.add(work(service, waiting, samples)));
        OptionalDouble uptime = value(samples, "process_uptime_seconds");
        return new ServiceState(
                service,
                health,
                version(samples).orElse(null),
                uptime.isPresent() ? (long) uptime.getAsDouble() : null);
    }

    List<OutboxState> outboxes() {
        return outboxes;
    }

    List<WorkState> work() {
        return work;
    }

    private static WorkState work(String service, Sample waiting, List<Sample> samples) {
        List<Sample> same = samples.stream()
                .filter(sample -> sample.label("work").equals(waiting.label("work")))
                .toList();
        return new WorkState(
                service,
                waiting.label("work"),
                (long) waiting.value(),
                (long) value(same, "taskflow_work_given_up_items").orElse(0),
                value(same, "taskflow_work_oldest_age_seconds").orElse(0));
    }

    private static Optional<String> version(List<Sample> samples) {
        return samples.stream()
                .filter(sample -> sample.name().equals("taskflow_build"))
                .map(sample -> sample.label("version"))
                .filter(version -> !version.isEmpty())
                .findFirst();
    }

    private static OptionalDouble value(List<Sample> samples, String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(Sample::value)
                .findFirst();
    }
}
