package io.taskflow.benchmarks;

import com.rabbitmq.perf.PerfTest;
import com.rabbitmq.perf.PerfTest.PerfTestOptions;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RabbitMQ's own PerfTest in this JVM, where its code is as warm as ours: one producer of persistent, mandatory messages, each
 * confirmed, into the queue of {@link BareClient}, and nobody who consumes.
 */
final class Yardstick {

    private static final Pattern RATE = Pattern.compile("sending rate avg: (\\d+) msg/s");

    /** As many as one batch of the relay. */
    private static final int WINDOW = 500;

    private static final int WARM_UP = 20_000;

    private Yardstick() {}

    /** Its first run comes to less than half the rate of its third: to measure it cold would flatter us. */
    static void warmUp(byte[] body) throws IOException {
        rate(body, WARM_UP);
        rate(body, WARM_UP);
    }

    /**
     * Messages a second, by PerfTest's own count, up to the last confirm, for which it looks each 100 ms: of a short run it tells
     * too little.
     *
     * @throws IllegalStateException with all that it printed, if it gives none
     */
    static double rate(byte[] body, int messages) throws IOException {
        Path file = Files.createTempFile("body", ".json");
        try {
            Files.write(file, body);
            return run(arguments(file, messages));
        } finally {
            Files.delete(file);
        }
    }

    private static String[] arguments(Path body, int messages) {
        Vhost vhost = TestInfrastructure.rabbit();
        String uri = "amqp://task-service:%s@%s:%d/%s"
                .formatted(vhost.password("task-service"), vhost.host(), vhost.port(), vhost.name());
        return ("--uri %s --predeclared --exchange %s --routing-key %s --queue %s --producers 1 --consumers 0"
                        + " --flag persistent --flag mandatory --confirm %d --pmessages %d --body %s")
                .formatted(
                        uri,
                        BareClient.EXCHANGE,
                        BareClient.KEY,
                        BareClient.QUEUE,
                        WINDOW,
                        messages,
                        body.toAbsolutePath())
                .split(" ");
    }

    private static double run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PerfTest.main(
                arguments,
                new PerfTestOptions()
                        .setConsoleOut(console)
                        .setConsoleErr(console)
                        .setArgumentLookup(option -> null)
                        .setSystemExiter(status -> {
                            if (status != 0) {
                                throw new IllegalStateException("PerfTest ends with " + status);
                            }
                        }));
        String all = printed.toString(StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(all);
        if (!rate.find()) {
            throw new IllegalStateException("PerfTest tells no rate: " + all);
        }
        return Double.parseDouble(rate.group(1));
    }
}
