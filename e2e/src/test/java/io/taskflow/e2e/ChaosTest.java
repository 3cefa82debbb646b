package io.taskflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.chaos.Chaos;
import io.taskflow.chaos.ChaosPlan;
import io.taskflow.chaos.ChaosReport;
import io.taskflow.chaos.verify.PromiseResult;
import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.site.Ports;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.StackOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The promises of the event bus on a system of its own that is killed part by part; {@code ./taskflow chaos} does it for longer. */
class ChaosTest {

    private static final ChaosPlan PLAN = new ChaosPlan(Duration.ofSeconds(75), 20_260, 10, false, 8, 1);

    private final Progress progress = (part, what) -> System.out.println("[chaos] " + part + ": " + what);
    private final LocalStack stack =
            LocalStack.fresh(Checkout.find(), "chaos-test", Ports.random(), StackOptions.PLAIN, progress);

    @Test
    void what_was_promised_is_there_after_kills_cuts_and_duplicates() {
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));

        ChaosReport report = new Chaos(stack, PLAN, List.of(), progress).run();

        report.lines().forEach(line -> System.out.println("[chaos] " + line));
        assertThat(report.results())
                .allSatisfy(
                        result -> assertThat(result.kept()).as(result.line()).isTrue());
        assertThat(report.results()).extracting(PromiseResult::compared).allMatch(compared -> compared > 0);
    }

    @AfterEach
    void remove() {
        stack.stop();
        stack.wipe();
    }
}
