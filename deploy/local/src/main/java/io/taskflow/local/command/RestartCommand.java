package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.build.ServiceBuild;
import io.taskflow.local.stack.FolderLock;
import io.taskflow.local.stack.LocalStack;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./taskflow restart}. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description = "Builds one service of the running system, without checks or tests, and starts it anew.",
        footer = {"", "Where nothing changed it is only started anew. ./taskflow status names the services."})
public final class RestartCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "Which one, for example task-service.")
    private String service = "";

    private final Console console = new Console(System.out);

    @Override
    public Integer call() {
        new FolderLock(
                        Checkout.find().state(),
                        () -> console.line("Another ./taskflow is at work in this checkout; waiting for it."))
                .holding(this::restart);
        return 0;
    }

    private void restart() {
        LocalStack stack = Stacks.current(console);
        List<String> services = stack.serviceNames();
        if (!services.contains(service)) {
            throw new StackException(
                    "There is no service \"" + service + "\"; there are " + String.join(", ", services) + ".");
        }
        if (!stack.isAnythingRunning()) {
            throw new StackException("TaskFlow is not running: ./taskflow up --detach starts it.");
        }
        new ServiceBuild(Checkout.find()).run(List.of(service), console);
        stack.restart(service);
    }
}
