package io.taskflow.chaos;

import io.taskflow.chaos.balance.Balancers;
import io.taskflow.chaos.pause.LlmEndpoint;
import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.build.ServiceBuild;
import io.taskflow.local.command.Console;
import io.taskflow.local.command.Stacks;
import io.taskflow.local.command.Subcommand;
import io.taskflow.local.part.JvmProfile;
import io.taskflow.local.site.Ports;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.StackOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./taskflow chaos}. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description =
                "Kills parts of a system of its own under load, and compares what was promised with what there is.",
        footer = {
            "",
            "The system is started beside your own, on free ports, and removed afterwards.",
            "Exit code 1: a promise was broken."
        })
public final class ChaosCommand implements Subcommand {

    private static final int BROKEN = 1;
    private static final long SEEDS = 1_000_000;

    @Option(names = "--seconds", defaultValue = "120", description = "How long faults happen (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--seed", description = "Decides writes and faults; a random one is chosen and printed.")
    private @Nullable Long seed;

    @Option(names = "--kills", description = "How many processes are killed (one in 12 seconds; none with --pauses).")
    private @Nullable Integer kills;

    @Option(
            names = "--pauses",
            description = "Instead of kills: parts stand still (SIGSTOP) for 1 to 30 s, one after the other.")
    private boolean pauses;

    @Option(names = "--rate", defaultValue = "10", description = "Writes a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--instances", defaultValue = "1", description = "How many of each service run, 1 to 3.")
    private int instances;

    @Option(
            names = "--outage",
            description =
                    "Instead of all other faults: so many seconds without RabbitMQ; measures how the backlog drains.")
    private @Nullable Integer outage;

    @Option(names = "--keep", description = "Keep data and logs in .taskflow/chaos.")
    private boolean keep;

    private final Console console = new Console(System.out);

    @Override
    public Integer call() {
        requireSensible();
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the AMQP client logs to nowhere here
        LlmEndpoint llm = new LlmEndpoint();
        LocalStack stack = stack(llm);
        Thread stop = new Thread(() -> end(stack), "stop-what-was-started");
        Runtime.getRuntime().addShutdownHook(stop);
        Report report = outage == null
                ? new Chaos(stack, plan(seconds), List.of(llm), console).run()
                : new Outage(stack, plan(outage), console).run();
        console.line("");
        report.lines().forEach(line -> console.line("  " + line));
        return report.kept() ? 0 : BROKEN;
    }

    private LocalStack stack(LlmEndpoint llm) {
        Checkout checkout = Checkout.find();
        new ServiceBuild(checkout).run(console);
        Ports ports = Stacks.aside();
        StackOptions options = new StackOptions(
                instances,
                Balancers.gatewaySettings(instances, ports),
                pauses ? llm.settings() : Map.of(),
                JvmProfile.LOCAL);
        return LocalStack.fresh(checkout, "chaos", ports, options, console);
    }

    private ChaosPlan plan(int length) {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(SEEDS) : seed;
        console.line("Seed " + chosen + ".");
        int toKill = kills != null ? kills : pauses ? 0 : seconds / 12;
        return new ChaosPlan(Duration.ofSeconds(length), chosen, toKill, pauses, rate, instances);
    }

    private void requireSensible() {
        boolean sensible = seconds >= 10
                && seconds <= 86_400
                && rate >= 1
                && rate <= 60
                && (kills == null || kills >= 0)
                && instances >= 1
                && instances <= 3;
        if (!sensible) {
            throw new StackException(
                    "--seconds has to be 10 to 86400, --rate 1 to 60, --kills 0 or more, --instances 1 to 3.");
        }
    }

    private void end(LocalStack stack) {
        stack.stop();
        if (!keep) {
            stack.wipe();
        }
    }
}
