package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.build.WebBuild;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Chromium;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.process.Folders;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.Status;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./taskflow benchmark web}. */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the web application in a browser, through the running system: how soon a board of 5,000 cards answers a key, how"
                    + " many frames a drag has, how soon a live event is drawn.",
            "Registers somebody of its own with two projects, and leaves them there."
        },
        footer = {
            "",
            "Takes four minutes and wants a quiet machine; the figures are judged by nobody.",
            "Exit code 1: nothing could be measured."
        })
final class WebBenchmarkCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        LocalStack stack = Stacks.current(console);
        Status.of(stack).lack().ifPresent(lack -> {
            throw new StackException(lack);
        });
        Checkout checkout = Checkout.find();
        Path chromium = Chromium.program(new Downloads(checkout, Cache.ofUser(), console));
        Path output = Folders.make(checkout.state().resolve("benchmarks"))
                .resolve(LocalDateTime.now(ZoneId.systemDefault()).format(BenchmarkCommand.STAMP) + "-web.json");
        int exit = new WebBuild(checkout)
                .benchmark(Map.of(
                        "CHROMIUM", chromium.toString(),
                        "TASKFLOW_GATEWAY", stack.addresses().gateway(),
                        "TASKFLOW_BENCHMARK_OUTPUT", output.toString()));
        console.line("\nAll figures: " + output);
        return exit == 0 ? 0 : BenchmarkCommand.FAILED;
    }
}
