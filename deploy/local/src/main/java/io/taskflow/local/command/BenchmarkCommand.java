package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.build.ServiceBuild;
import io.taskflow.local.build.TestRun;
import io.taskflow.local.process.Folders;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./taskflow benchmark}. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        subcommands = WebBenchmarkCommand.class,
        description =
                "Measures the event bus and requests through the gateway against what this machine can do at best.",
        footer = {
            "",
            "Without a command it takes half an hour and wants a quiet machine; benchmarks/README.md says what each table asks.",
            "Exit code 1: a promised ratio of the bus was not kept, or nothing could be measured."
        })
public final class BenchmarkCommand implements Callable<Integer> {

    static final int FAILED = 1;
    private static final String BUS = "[a-d]{1,4}";
    private static final List<String> HTTP = List.of("get", "session", "list", "patch", "create");
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Option(
            names = "--tables",
            split = ",",
            defaultValue = "abcd,get,session,list,patch,create",
            description = "Which tables: of the bus by letter, of requests by name (${DEFAULT-VALUE}).")
    private List<String> tables = List.of();

    @Option(
            names = "--backlog",
            defaultValue = "20000",
            description = "Bus: events that wait before they are drained (${DEFAULT-VALUE}).")
    private int backlog;

    @Option(names = "--warmup", defaultValue = "60", description = "Requests: seconds before each (${DEFAULT-VALUE}).")
    private int warmup;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Requests: in turn with the limit (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "10", description = "Requests: of each round (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--endurance",
            defaultValue = "60",
            description =
                    "Requests: seconds of creations at full rate before queues have to be empty (${DEFAULT-VALUE}).")
    private int endurance;

    @Option(names = "--local", description = "Requests: with the heaps of ./taskflow up, half of production's.")
    private boolean local;

    @Option(names = "--profile", description = "Requests: show where gateway and task-service spend their time.")
    private boolean profile;

    @Override
    public Integer call() {
        requireSensible();
        List<String> bus = tables.stream().filter(table -> table.matches(BUS)).toList();
        List<String> http = tables.stream().filter(HTTP::contains).toList();
        boolean good = bus.isEmpty() || new TestRun(Checkout.find()).busBenchmark(String.join("", bus), backlog) == 0;
        return (http.isEmpty() || http(http) == 0) && good ? 0 : FAILED;
    }

    private int http(List<String> wanted) {
        Checkout checkout = Checkout.find();
        new ServiceBuild(checkout).run(new Console(System.out));
        Path output = Folders.make(checkout.state().resolve("benchmarks"))
                .resolve(LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + ".json");
        return new TestRun(checkout)
                .httpBenchmark(Map.of(
                        "tables", String.join(",", wanted),
                        "warmup", warmup,
                        "rounds", rounds,
                        "seconds", seconds,
                        "endurance", endurance,
                        "local", local,
                        "profile", profile,
                        "output", output));
    }

    private void requireSensible() {
        boolean known =
                !tables.isEmpty() && tables.stream().allMatch(table -> table.matches(BUS) || HTTP.contains(table));
        if (!known || backlog < 1000 || backlog > 1_000_000 || backlog % 1000 != 0) {
            throw new StackException("--tables takes letters of abcd and names of " + String.join(", ", HTTP)
                    + ", --backlog thousands from 1000 to 1000000.");
        }
        if (!within(0, warmup, 120)
                || !within(1, rounds, 50)
                || !within(2, seconds, 120)
                || !within(2, endurance, 200)) {
            throw new StackException(
                    "--warmup has to be 0 to 120, --rounds 1 to 50, --seconds 2 to 120, --endurance 2 to 200.");
        }
    }

    private static boolean within(int least, int value, int most) {
        return value >= least && value <= most;
    }
}
