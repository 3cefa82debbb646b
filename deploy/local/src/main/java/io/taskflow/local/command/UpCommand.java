package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.stack.FolderLock;
import io.taskflow.local.stack.LocalStack;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./taskflow up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Builds what changed and starts everything that does not run yet; stops it all on Ctrl-C.",
        footer = {"", "TASKFLOW_PORT=9080 moves all ports; the gateway gets this one, the others follow it."})
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when everything is healthy and leave it running.")
    private boolean detach;

    private final Console console = new Console(System.out);
    private final AtomicBoolean starting = new AtomicBoolean();
    private volatile boolean interrupted;

    @Override
    public Integer call() {
        Checkout checkout = Checkout.find();
        FolderLock lock = new FolderLock(
                checkout.state(),
                () -> console.line("Another ./taskflow is at work in this checkout; waiting for it."));
        Started started = lock.holding(this::start);
        if (detach || started.ranBefore()) {
            return 0;
        }
        console.line("Ctrl-C stops everything. Only problems are shown from here on.");
        new Foreground(started.stack(), console).watch();
        return 0;
    }

    private record Started(LocalStack stack, boolean ranBefore) {}

    private Started start() {
        LocalStack stack = Stacks.toStart(console);
        if (stack.isRunning()) {
            console.line("TaskFlow is already running.");
            console.welcome(stack);
            return new Started(stack, true);
        }
        DiskSpace.require(Checkout.find().root());
        Thread onInterrupt = new Thread(() -> interrupt(stack), "stop-what-was-started");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            startAll(stack);
            endOfInterrupts(onInterrupt);
        } finally {
            starting.set(false);
        }
        console.welcome(stack);
        return new Started(stack, false);
    }

    private void startAll(LocalStack stack) {
        long begin = System.nanoTime();
        boolean repairing = stack.isAnythingRunning();
        Stacks.remember(stack);
        starting.set(true);
        try {
            stack.start();
            stack.trainInBackground();
        } catch (StackException failure) {
            if (interrupted) {
                leaveTheLastWordToTheInterruption();
            }
            if (!repairing) {
                stack.stop();
            }
            throw failure;
        }
        console.line("  everything is healthy after %s"
                .formatted(String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9)));
    }

    private void interrupt(LocalStack stack) {
        if (starting.get()) {
            interrupted = true;
            console.line(
                    "\nStopping what was started. A service that is just starting ends when it has, or after 20 s.");
            stack.abortStart();
            console.line("What was started is stopped.");
        }
    }

    /** Up to this very moment Ctrl-C stops what was started, so that none falls between the start and what comes after. */
    private static void endOfInterrupts(Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException interruptedJustNow) {
            leaveTheLastWordToTheInterruption();
        }
    }

    /** This JVM ends as soon as everything is stopped; why the start failed is clear. */
    private static void leaveTheLastWordToTheInterruption() {
        while (true) {
            LockSupport.park();
        }
    }
}
