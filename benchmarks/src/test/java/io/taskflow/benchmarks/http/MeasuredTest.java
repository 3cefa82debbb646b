package io.taskflow.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.taskflow.benchmarks.load.Operation;
import io.taskflow.benchmarks.load.WrkResult;
import io.taskflow.benchmarks.measure.Counts;
import io.taskflow.benchmarks.system.Backlog;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Medians, ratios and what is asked of them. */
class MeasuredTest {

    private static final WrkResult LOAD = new WrkResult(9000, 10, 4, 24, 0, 0);

    @Test
    void figuresAreMediansOfTheRoundsWithoutTheLoadGenerator() {
        Measured create = create(0.5, 9.0, 0.7);

        assertThat(create.sum()).isEqualTo(1.2);
        assertThat(create.limit()).isCloseTo(0.2, within(1e-9));
        assertThat(create.ratio()).isCloseTo(6, within(1e-9));
        assertThat(create.millis()).containsEntry("gateway", 0.7).containsEntry("load", 3.0);
    }

    @Test
    void whatIsMissedIsSaid() {
        List<String> missed = Acceptance.of(List.of(create(0.5, 0.5, 0.5))).stream()
                .filter(threshold -> !threshold.kept())
                .map(Threshold::what)
                .toList();

        assertThat(missed).containsExactly("create: p99, times p50", "create: messages for each");
    }

    @Test
    void theTableNamesEveryProcessAndEveryThreshold() {
        assertThat(String.join("\n", new TextReport(List.of(create(0.5))).lines()))
                .contains("gateway", "task-service", "times the limit", "create: commits for each", "MISSED", "kept");
    }

    @Test
    void whatHappensAnywayIsNoneOfTheLimit() {
        Idle idle = new Idle(new Counts.Rates(0, 0), Map.of("postgres", 0.1));

        assertThat(idle.millisBeyond("postgres", 3, 10, 1000)).isCloseTo(2, within(1e-9));
        assertThat(idle.millisBeyond("postgres", 0.5, 10, 1000)).isZero();
    }

    @Test
    void aSessionIsHeldAgainstAGetOfTheSameRun() {
        Measured get = measured(Operation.GET, 0.5);

        assertThat(Acceptance.of(List.of(get, measured(Operation.SESSION, 0.7)))
                        .getLast()
                        .kept())
                .isTrue();
        assertThat(Acceptance.of(List.of(get, measured(Operation.SESSION, 0.8)))
                        .getLast()
                        .kept())
                .isFalse();
        assertThat(Acceptance.of(List.of(measured(Operation.SESSION, 0.8)))).isEmpty();
    }

    private static Measured create(double... gateway) {
        return measured(Operation.CREATE, gateway);
    }

    private static Measured measured(Operation operation, double... gateway) {
        List<SystemRound> rounds = DoubleStream.of(gateway)
                .mapToObj(
                        millis -> new SystemRound(LOAD, Map.of("gateway", millis, "task-service", 0.5, "load", 3.0), 0))
                .toList();
        LimitRound limit = new LimitRound(LOAD, 0.05, 0.1, 5000, 0.05);
        Counted counted = new Counted(LOAD, new Backlog.Drained(true, 0.4), 2.9, 6.5);
        return new Measured(operation, true, rounds, List.of(limit), counted, Map.of("gateway", 200.0), List.of());
    }
}
