package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.build.TestRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./taskflow benchmark}. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures the event bus against RabbitMQ's own PerfTest on this machine.",
        footer = {
            "",
            "Takes minutes and wants a quiet machine; benchmarks/README.md says what each table asks.",
            "Exit code 1: a promised ratio was not kept, or nothing could be measured."
        })
public final class BenchmarkCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(names = "--tables", defaultValue = "abcd", description = "Which tables, by letter (${DEFAULT-VALUE}).")
    private String tables = "";

    @Option(
            names = "--backlog",
            defaultValue = "20000",
            description = "Events that wait before they are drained (${DEFAULT-VALUE}).")
    private int backlog;

    @Override
    public Integer call() {
        if (!tables.matches("[a-d]{1,4}") || backlog < 1000 || backlog > 1_000_000 || backlog % 1000 != 0) {
            throw new StackException("--tables takes letters of abcd, --backlog thousands from 1000 to 1000000.");
        }
        return new TestRun(Checkout.find()).benchmark(tables, backlog) == 0 ? 0 : FAILED;
    }
}
