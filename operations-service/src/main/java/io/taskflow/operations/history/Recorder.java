package io.taskflow.operations.history;

import io.taskflow.operations.metric.Metrics;
import io.taskflow.operations.metric.Sample;
import io.taskflow.operations.service.OtherServices;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a minute notes what the services measure, unless a Prometheus does. Of a service whose metrics want a token nothing is noted. */
@Component
class Recorder {

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);

    private final OtherServices services;
    private final Metrics metrics;
    private final Measurements measurements;
    private final HistorySettings settings;
    private final Clock clock;
    private final Increases increases = new Increases();
    private volatile List<String> missing = List.of();

    Recorder(
            OtherServices services, Metrics metrics, Measurements measurements, HistorySettings settings, Clock clock) {
        this.services = services;
        this.metrics = metrics;
        this.measurements = measurements;
        this.settings = settings;
        this.clock = clock;
    }

    /** Services whose metrics could not be read the last time. */
    List<String> missing() {
        return missing;
    }

    @Scheduled(initialDelay = 20, fixedRate = 60, timeUnit = TimeUnit.SECONDS)
    void record() {
        if (settings.prometheus().isPresent()) {
            return;
        }
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Sample> samples = new ArrayList<>(metrics.own(Metric.samples()));
        Map<String, Optional<List<Sample>>> told = services.ask(service -> metrics.of(service, Metric.samples(), null));
        told.values().forEach(answer -> answer.ifPresent(samples::addAll));
        missing = told.entrySet().stream()
                .filter(answer -> answer.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        try {
            measurements.add(minute, increases.of(samples));
        } catch (DataAccessException away) {
            log.atWarn().setCause(away).log("What was measured in a minute is not kept");
        }
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        measurements.forget(settings.kept());
    }
}
