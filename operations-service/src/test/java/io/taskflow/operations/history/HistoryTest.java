package io.taskflow.operations.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.operations.history.Measurements.Measurement;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import io.taskflow.operations.support.Services;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@OperationsTest
class HistoryTest {

    @Autowired
    Services services;

    @Autowired
    Recorder recorder;

    @Autowired
    Measurements measurements;

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @BeforeEach
    void nothingWasMeasured() {
        jdbc.sql("DELETE FROM measurement").update();
        services.knowNothing();
    }

    @AfterEach
    void reset() {
        services.knowNothing();
    }

    @Test
    void whatServicesMeasureIsNotedWithoutAnybodysToken() {
        services.task()
                .answersAt("/actuator/prometheus", 200, "taskflow_outbox_pending{application=\"task-service\"} 12.0\n");
        services.auth().answersAt("/actuator/prometheus", 401, "");

        recorder.record();

        JsonNode history = history("OUTBOX_PENDING", 1);
        assertThat(values(history, "task-service")).containsExactly(12.0);
        assertThat(history.path("source").asString()).isEqualTo("OWN");
        assertThat(history.path("unit").asString()).isEqualTo("messages");
        assertThat(history.path("missing").toString()).isEqualTo("[\"auth-service\"]");
        assertThat(services.task().asked()).allMatch(asked -> asked.endsWith(" null"));
    }

    @Test
    void theOwnMeasurementsAreNotedToo() throws Exception {
        desk.bus().die(desk.queue(), "m-1", "broken", "{}");
        desk.awaitOpen(1);
        await().until(() -> {
            jdbc.sql("DELETE FROM measurement").update();
            recorder.record();
            return values(history("DEAD_LETTERS", 1), desk.queue()).equals(List.of(1.0));
        });
    }

    @Test
    void aMinuteIsNotedOnceHoweverManyInstancesMeasure() {
        measurements.add(minute, List.of(new Measurement(Metric.QUEUE_MESSAGES, "q", 1)));
        measurements.add(minute, List.of(new Measurement(Metric.QUEUE_MESSAGES, "q", 2)));

        assertThat(values(history("QUEUE_MESSAGES", 1), "q")).containsExactly(1.0);
    }

    @Test
    void aLongStepHasTheHighestOfACountAndTheMeanOfARate() {
        Instant quarter = Span.of(24, minute).from().plus(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            measurements.add(
                    quarter.plus(Duration.ofMinutes(i)),
                    List.of(
                            new Measurement(Metric.QUEUE_MESSAGES, "q", i * 10),
                            new Measurement(Metric.REQUESTS, "gateway", i * 10)));
        }

        JsonNode day = history("QUEUE_MESSAGES", 24);
        assertThat(day.path("step").asInt()).isEqualTo(900);
        assertThat(values(day, "q")).containsExactly(20.0);
        assertThat(day.at("/lines/0/values/4").asDouble()).isEqualTo(20);
        assertThat(values(history("REQUESTS", 24), "gateway")).containsExactly(10.0);
    }

    @Test
    void whatIsOldIsForgotten() {
        measurements.add(minute.minus(Duration.ofDays(8)), List.of(new Measurement(Metric.REQUESTS, "a", 1)));
        measurements.add(minute.minus(Duration.ofDays(6)), List.of(new Measurement(Metric.REQUESTS, "a", 1)));

        recorder.forget();

        assertThat(jdbc.sql("SELECT count(*) FROM measurement")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private JsonNode history(String metric, int hours) {
        return desk.admin()
                .get("/api/admin/system/history?metric=" + metric + "&hours=" + hours)
                .json();
    }

    private static List<Double> values(JsonNode history, String line) {
        return history.path("lines")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(line))
                .flatMap(each -> each.path("values").valueStream())
                .flatMap(value -> Stream.ofNullable(value.isNull() ? null : value.asDouble()))
                .toList();
    }
}
