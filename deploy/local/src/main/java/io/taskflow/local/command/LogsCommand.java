package io.taskflow.local.command;

import io.taskflow.local.StackException;
import io.taskflow.local.log.LogLine;
import io.taskflow.local.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./taskflow logs}. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows the end of the logs of a part or of all.")
public final class LogsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "part", description = "One part, for example task-service.")
    private @Nullable String part;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what comes in, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines of each log (${DEFAULT-VALUE}).")
    private int lines;

    @Option(names = "--json", description = "Services' lines as they are: ECS JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LocalStack stack = Stacks.current((name, what) -> {});
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        List<Path> files = files(stack);
        if (files.isEmpty()) {
            throw new StackException("There are no logs yet; ./taskflow up makes some.");
        }
        files.forEach(file -> command.add(file.toString()));
        Process tail = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(json ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.PIPE)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(tail.toHandle()::destroy, "end-tail"));
        // Nothing comes in here where the lines go to the terminal as they are.
        show(tail.inputReader(StandardCharsets.UTF_8), System.out);
        if (System.out.checkError()) {
            tail.destroy();
            return 0;
        }
        return tail.waitFor();
    }

    /** Until the end, or until nobody reads on, as after {@code | head}: a PrintStream keeps to itself that its pipe broke. */
    private static void show(Reader log, PrintStream out) throws IOException {
        Console console = new Console(out);
        String line = next(log);
        while (line != null) {
            console.line(LogLine.readable(line));
            line = out.checkError() ? null : next(log);
        }
    }

    /** Unlike a BufferedReader's, a line that ends with a line feed only: a return may be anybody's. */
    private static @Nullable String next(Reader log) throws IOException {
        StringBuilder line = new StringBuilder();
        int read = log.read();
        for (; read != -1 && read != '\n'; read = log.read()) {
            line.append((char) read);
        }
        return read == -1 && line.isEmpty() ? null : line.toString();
    }

    private List<Path> files(LocalStack stack) {
        List<String> names =
                stack.controls().stream().map(control -> control.part().name()).toList();
        if (part == null) {
            return names.stream().map(stack.site()::log).filter(Files::exists).toList();
        }
        if (!names.contains(part)) {
            throw new StackException("There is no part \"" + part + "\"; there are " + String.join(", ", names) + ".");
        }
        Path log = stack.site().log(part);
        if (!Files.exists(log)) {
            throw new StackException(part + " has no log yet; ./taskflow up makes one.");
        }
        return List.of(log);
    }
}
