package io.taskflow.local.command;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.Status;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./taskflow status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Shows each part with its state, pid, port and memory, and where something runs the URLs and demo logins.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every part was started, or none was",
            "1:some parts are stopped while others run; the last line says what to do"
        })
public final class StatusCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Option(names = "--json", description = "For programs: addresses, logins and parts as JSON.")
    private boolean json;

    private final Console console = new Console(System.out);

    @Override
    public Integer call() {
        LocalStack stack = Stacks.current(console);
        Status status = Status.of(stack);
        if (json) {
            console.line(JsonApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(status));
        } else {
            table(status);
            if (stack.isAnythingRunning()) {
                console.welcome(stack);
            }
            status.lack().ifPresent(console::line);
        }
        Stacks.otherPort(stack).ifPresent(System.err::println);
        return status.broken() ? BROKEN : 0;
    }

    private void table(Status status) {
        console.line("  %-21s %-9s %8s %6s %8s".formatted("part", "state", "pid", "port", "memory"));
        for (Status.PartStatus part : status.parts()) {
            String pid = part.pid() == null ? "-" : part.pid().toString();
            console.line("  %-21s %-9s %8s %6d %4d MiB"
                    .formatted(part.name(), part.state(), pid, part.port(), part.memoryMiB()));
        }
        long total =
                status.parts().stream().mapToLong(Status.PartStatus::memoryMiB).sum();
        console.line("  %-21s %-9s %8s %6s %4d MiB".formatted("total", "", "", "", total));
    }
}
