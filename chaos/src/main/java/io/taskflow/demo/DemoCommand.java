package io.taskflow.demo;

import io.taskflow.local.StackException;
import io.taskflow.local.command.Console;
import io.taskflow.local.command.Stacks;
import io.taskflow.local.command.Subcommand;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.Status;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;

/** {@code ./taskflow demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Walks one task through the running system over its public interface, with ids and milliseconds.")
public final class DemoCommand implements Subcommand {

    private final Console console = new Console(System.out);

    @Override
    public Integer call() {
        LocalStack stack = Stacks.current(console);
        Status.of(stack).lack().ifPresent(lack -> {
            throw new StackException(lack);
        });
        AtomicInteger step = new AtomicInteger();
        new Walk(stack, line -> console.line("  %d  %s".formatted(step.incrementAndGet(), line))).run();
        console.line("All of it happened.");
        return 0;
    }
}
