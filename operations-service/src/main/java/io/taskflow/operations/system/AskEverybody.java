package io.taskflow.operations.system;

import io.taskflow.operations.metric.Metrics;
import io.taskflow.operations.service.OtherServices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Three questions to every service at once: each tells something also where another is not answered in time. */
@Component
class AskEverybody {

    /** What is read of each service. */
    static final List<String> METRICS = List.of(
            "process_uptime_seconds",
            "taskflow_build",
            "taskflow_outbox_pending",
            "taskflow_outbox_oldest_age_seconds",
            "taskflow_work_waiting_items",
            "taskflow_work_given_up_items",
            "taskflow_work_oldest_age_seconds");

    private final OtherServices services;
    private final Metrics metrics;

    AskEverybody(OtherServices services, Metrics metrics) {
        this.services = services;
        this.metrics = metrics;
    }

    /** Waits for as long as one question may take. */
    Answers ask(String token) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ready = question(threads, service -> says(service, "/actuator/health/readiness"));
            var healthy = question(threads, service -> says(service, "/actuator/health"));
            var measured = question(threads, service -> metrics.of(service, METRICS, token));
            return new Answers(ready.join(), healthy.join(), measured.join());
        }
    }

    private <T> CompletableFuture<Map<String, Optional<T>>> question(
            Executor threads, Function<RestClient, T> question) {
        return CompletableFuture.supplyAsync(() -> services.askWithGateway(question), threads);
    }

    private static Boolean says(RestClient service, String path) {
        return Boolean.TRUE.equals(service.get()
                .uri(path)
                .exchange((request, answer) -> answer.getStatusCode().is2xxSuccessful()));
    }
}
