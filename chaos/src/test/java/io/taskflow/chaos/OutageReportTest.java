package io.taskflow.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.chaos.outage.Backlog.Drained;
import io.taskflow.chaos.outage.Backlog.Sample;
import io.taskflow.chaos.outage.Baseline.Rates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutageReportTest {

    @Test
    void whetherTheConsumersWereAtWorkBesidePerfTestIsToldAndNotAssumed() {
        var plan = new ChaosPlan(Duration.ofMinutes(5), 1, 0, false, 10, 1);
        var rates = new Rates(1000, 4321, 17, 2000, 4000);
        var report = new OutageReport(
                plan, 1, new Drained(10, 1, 1), 900, rates, List.of(new Sample(1, 1)), Map.of(), List.of());

        assertThat(report.lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("left for the consumers, before and after")
                        .endsWith("4321, 17"));
    }
}
