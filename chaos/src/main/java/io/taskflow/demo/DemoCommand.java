package io.taskflow.demo;

import io.taskflow.local.StackException;
import io.taskflow.local.command.Console;
import io.taskflow.local.command.Stacks;
import io.taskflow.local.command.Subcommand;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.Status;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./taskflow demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Walks one task through the running system over its public interface, with ids and milliseconds.")
public final class DemoCommand implements Subcommand {

    private final Console console = new Console(System.out);

    @Option(
            names = "--containers",
            description = "Walk through the system that docker compose up started, at its ports on this machine.")
    private boolean containers;

    @Override
    public Integer call() {
        AtomicInteger step = new AtomicInteger();
        new Walk(
                        containers ? new ContainerStage() : local(),
                        line -> console.line("  %d  %s".formatted(step.incrementAndGet(), line)))
                .run();
        console.line("All of it happened.");
        return 0;
    }

    private Stage local() {
        LocalStack stack = Stacks.current(console);
        Status.of(stack).lack().ifPresent(lack -> {
            throw new StackException(lack);
        });
        return new LocalStage(stack);
    }
}
