package io.taskflow.local.command;

import io.taskflow.local.StackException;
import io.taskflow.local.demo.Walk;
import io.taskflow.local.stack.LocalStack;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;

/** {@code ./taskflow demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Walks one task through the running system over its public interface, with ids and milliseconds.")
public final class DemoCommand implements Callable<Integer> {

    private final Console console = new Console(System.out);

    @Override
    public Integer call() {
        LocalStack stack = Stacks.current(console);
        if (!stack.isRunning()) {
            throw new StackException("TaskFlow is not running: ./taskflow up --detach starts it.");
        }
        AtomicInteger step = new AtomicInteger();
        new Walk(stack.addresses(), line -> console.line("  %d  %s".formatted(step.incrementAndGet(), line))).run();
        console.line("All of it happened.");
        return 0;
    }
}
