package io.taskflow.chaos.perftest;

import com.rabbitmq.perf.PerfTest;
import com.rabbitmq.perf.PerfTest.PerfTestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * RabbitMQ's <a href="https://github.com/rabbitmq/rabbitmq-perf-test">PerfTest</a> in this JVM: one producer of persistent,
 * mandatory messages, each confirmed, and nobody of its own who consumes. Exchange and queues have to be there.
 *
 * @param uri the broker, RFC 3986 with account and virtual host, as AMQP URI
 * @param body of each message
 */
public record PerfTestRun(String uri, String exchange, String routingKey, String queue, String body) {

    private static final Pattern RATE = Pattern.compile("sending rate avg: (\\d+) msg/s");

    /** As many unconfirmed ones as one batch of the relay. */
    private static final int WINDOW = 500;

    private static final int WARM_UP = 20_000;

    /** Its first run in a JVM comes to less than half the rate of its third: to measure it cold would flatter us. */
    public void warmUp() {
        rate(WARM_UP);
        rate(WARM_UP);
    }

    /**
     * Messages a second, by PerfTest's own count, up to the last confirm, for which it looks each 100 ms: of a short run it tells
     * too little.
     *
     * @throws IllegalStateException with all that it printed, if it gives none
     */
    public double rate(int messages) {
        try {
            Path file = Files.createTempFile("body", ".json");
            try {
                Files.writeString(file, body);
                return run(arguments(file, messages));
            } finally {
                Files.delete(file);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("The message for PerfTest cannot be laid out.", cannot);
        }
    }

    /** Each one by itself, since a folder may have a space in its name. */
    List<String> arguments(Path file, int messages) {
        List<String> to = List.of("--uri", uri, "--exchange", exchange, "--routing-key", routingKey, "--queue", queue);
        List<String> how =
                List.of("--producers", "1", "--consumers", "0", "--flag", "persistent", "--flag", "mandatory");
        List<String> what = List.of("--body", file.toAbsolutePath().toString(), "--pmessages", "" + messages);
        return Stream.of(List.of("--predeclared", "--confirm", "" + WINDOW), to, how, what)
                .flatMap(List::stream)
                .toList();
    }

    private static double run(List<String> arguments) {
        var printed = new ByteArrayOutputStream();
        var console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PerfTest.main(
                arguments.toArray(String[]::new),
                new PerfTestOptions()
                        .setConsoleOut(console)
                        .setConsoleErr(console)
                        .setArgumentLookup(option -> null)
                        .setSystemExiter(status -> {
                            if (status != 0) {
                                throw new IllegalStateException("PerfTest ends with " + status + ": " + printed);
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
