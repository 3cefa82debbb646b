package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.stack.FolderLock;
import io.taskflow.local.stack.LocalStack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./taskflow down}. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything; the data stays.")
public final class DownCommand implements Callable<Integer> {

    @Option(names = "--wipe", description = "Remove all data, logs and secrets of this checkout, too.")
    private boolean wipe;

    private final Console console = new Console(System.out);

    @Override
    public Integer call() {
        FolderLock lock = new FolderLock(
                Checkout.find().state(),
                () -> console.line("Another ./taskflow is at work in this checkout; waiting for it."));
        lock.holding(this::stop);
        return 0;
    }

    private void stop() {
        LocalStack stack = Stacks.current(console);
        long ran = stack.stop();
        console.line((ran == 0 ? "TaskFlow was not running." : "TaskFlow is stopped: %d parts.").formatted(ran));
        if (wipe) {
            stack.wipe();
            console.line("All data of this checkout is removed.");
        }
    }
}
