package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.build.ServiceBuild;
import io.taskflow.local.stack.DemoLogins;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./taskflow eval}. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description =
                "Measures suggestions on labelled tasks: the local engine in a process of its own, or, with --api, whatever engine the running system has.",
        footer = {
            "",
            "  priority FILE           {\"title\", \"description\", \"priority\", \"project\", \"split\": \"train\" or \"test\"} in each line,",
            "                          in the order in which each project's tasks came about",
            "  duplicates FILE PAIRS   {\"id\", \"title\", \"description\"}; {\"duplicate\": id, \"of\": id}",
            "  subtasks FILE           {\"goal\", \"steps\": [text, ...]}; of each known step the cosine to the nearest of the seven that are",
            "                          proposed: the mean over all goals (semantic), and the share at 0.6 or nearer; beside it one",
            "                          fixed template for all goals. Goals of the engine's collection that are the same are left out",
            "  dates FILE              {\"input\", \"reference\": local time, \"type\": \"date\", \"time\" or \"datetime\", \"expected\":",
            "                          [each text that is right; none for a sentence without a date]}",
            "",
            "--api, for priority and duplicates: each project's history is imported as one of alice's, which is deleted at the end; the questions",
            "follow when all has been learned. Duplicates are then looked for among all reports, newer ones too.",
            "Nothing is kept of the files. Nothing leaves this machine, unless the running system has a language model elsewhere."
        })
public final class EvalCommand implements Callable<Integer> {

    private static final String SERVICE = "suggestion-service";
    private static final List<String> THROUGH_THE_API = List.of("priority", "duplicates");

    @Parameters(index = "0", description = "priority, duplicates, subtasks or dates.")
    private String what = "";

    @Parameters(index = "1..2", arity = "0..2", description = "Files with a JSON object in each line.")
    private List<Path> files = List.of();

    @Option(names = "--data", paramLabel = "FILE", description = "The same; may be given again for a second file.")
    private List<Path> data = List.of();

    @Option(names = "--api", description = "Through the public interface of the running system (./taskflow up).")
    private boolean api;

    @Override
    public Integer call() {
        Checkout checkout = Checkout.find();
        new ServiceBuild(checkout).run(List.of(SERVICE), new Console(System.err));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dloader.main=io.taskflow.suggestion.eval.EvalCommand",
                "-cp",
                checkout.jar(SERVICE).toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                what));
        Stream.concat(files.stream(), data.stream())
                .forEach(file -> command.add(file.toAbsolutePath().toString()));
        ProcessBuilder evaluation = new ProcessBuilder(command).inheritIO();
        if (api) {
            askRunning(evaluation.environment());
        }
        return run(evaluation);
    }

    private void askRunning(Map<String, String> environment) {
        if (!THROUGH_THE_API.contains(what)) {
            throw new StackException("--api measures " + String.join(" and ", THROUGH_THE_API)
                    + " only: leave it out for " + what + ".");
        }
        LocalStack stack = Stacks.current(new Console(System.err));
        Status.of(stack).lack().ifPresent(lack -> {
            throw new StackException(lack);
        });
        environment.put("TASKFLOW_EVAL_API", stack.addresses().gateway());
        environment.put("TASKFLOW_EVAL_USER", login("alice"));
        environment.put("TASKFLOW_EVAL_ADMIN", login("admin"));
    }

    private static String login(String username) {
        return DemoLogins.ALL.stream()
                .filter(login -> login.username().equals(username))
                .map(login -> username + ":" + login.password())
                .findFirst()
                .orElseThrow();
    }

    private static int run(ProcessBuilder evaluation) {
        try {
            return evaluation.start().waitFor();
        } catch (IOException cannot) {
            throw new StackException("Cannot start the evaluation: " + cannot.getMessage(), cannot);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }
}
