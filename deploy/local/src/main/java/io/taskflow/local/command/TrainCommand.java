package io.taskflow.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./taskflow train}. */
@Command(
        name = "train",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Makes the AOT caches that the services' next start is quick with; up does it in the background.")
public final class TrainCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Stacks.current(new Console(System.out)).train();
        return 0;
    }
}
