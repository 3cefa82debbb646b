package io.taskflow.benchmarks;

import io.taskflow.chaos.perftest.PerfTestRun;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.nio.charset.StandardCharsets;

/** PerfTest in this JVM, where its code is as warm as ours, into the queue of {@link BareClient}. */
final class Baseline {

    private Baseline() {}

    static PerfTestRun of(byte[] body) {
        Vhost vhost = TestInfrastructure.rabbit();
        String uri = "amqp://task-service:%s@%s:%d/%s"
                .formatted(vhost.password("task-service"), vhost.host(), vhost.port(), vhost.name());
        return new PerfTestRun(
                uri, BareClient.EXCHANGE, BareClient.KEY, BareClient.QUEUE, new String(body, StandardCharsets.UTF_8));
    }
}
