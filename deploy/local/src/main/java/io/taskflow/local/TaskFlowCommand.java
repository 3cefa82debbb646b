package io.taskflow.local;

import io.taskflow.local.command.BenchmarkCommand;
import io.taskflow.local.command.DownCommand;
import io.taskflow.local.command.EvalCommand;
import io.taskflow.local.command.LogsCommand;
import io.taskflow.local.command.RestartCommand;
import io.taskflow.local.command.StatusCommand;
import io.taskflow.local.command.Subcommand;
import io.taskflow.local.command.TestCommand;
import io.taskflow.local.command.TrainCommand;
import io.taskflow.local.command.UpCommand;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of {@code ./taskflow}. */
@Command(
        name = "./taskflow",
        mixinStandardHelpOptions = true,
        version = "TaskFlow 0.1.0",
        description = "TaskFlow on this machine, on real infrastructure and without Docker.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            RestartCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TestCommand.class,
            BenchmarkCommand.class,
            EvalCommand.class,
            TrainCommand.class
        },
        footer = {
            "",
            "TASKFLOW_PORT (8080) is the gateway's port; all others follow it, so that two checkouts run side by side.",
            "Data, logs and secrets lie in .taskflow/, downloads in ~/.cache/taskflow."
        })
public final class TaskFlowCommand {

    private static final int FAILED = 1;

    private TaskFlowCommand() {}

    /** Runs one command and ends with its exit code; 1 with a sentence on the error stream where it failed. */
    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new TaskFlowCommand());
        ServiceLoader.load(Subcommand.class).forEach(more -> command.addSubcommand(more));
        command.setExecutionExceptionHandler((failure, line, result) -> {
            if (failure instanceof StackException) {
                System.err.println("taskflow: " + failure.getMessage());
                return FAILED;
            }
            throw failure;
        });
        int code = arguments.length == 0 ? usage(command) : command.execute(arguments);
        System.exit(code);
    }

    private static int usage(CommandLine command) {
        command.usage(System.out);
        return 0;
    }
}
