package io.taskflow.seed;

import io.taskflow.demo.Person;
import io.taskflow.local.StackException;
import io.taskflow.local.command.Console;
import io.taskflow.local.command.Stacks;
import io.taskflow.local.command.Subcommand;
import io.taskflow.local.stack.DemoLogins;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.Status;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./taskflow seed}. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the running system with projects of alice and bob, and with tasks that have a history.",
            "Projects and members come through the public interface, so every service knows of them. Tasks, their activity and"
                    + " comments are copied into task-service's database: nobody hears of them on the bus."
        })
public final class SeedCommand implements Subcommand {
    private static final int MOST_TASKS = 10_000_000;
    private static final int MOST_PROJECTS = 5_000;

    private final Console console = new Console(System.out);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--tasks",
            defaultValue = "10000",
            description = "How many tasks, spread evenly; at most " + MOST_TASKS + " (default: ${DEFAULT-VALUE}).")
    private int tasks;

    @Option(
            names = "--projects",
            defaultValue = "20",
            description = "How many new projects; at most " + MOST_PROJECTS + " (default: ${DEFAULT-VALUE}).")
    private int projects;

    @Option(
            names = "--seed",
            defaultValue = "2026",
            description = "The same number makes the same texts and histories (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--compare",
            description =
                    "Afterwards, copy as many of the same rows into empty tables with the same indexes by a plain COPY, and"
                            + " say how the rates compare.")
    private boolean compare;

    @Override
    public Integer call() {
        require(tasks >= 1 && tasks <= MOST_TASKS, "--tasks must be from 1 to " + MOST_TASKS + ".");
        require(projects >= 1 && projects <= MOST_PROJECTS, "--projects must be from 1 to " + MOST_PROJECTS + ".");
        LocalStack stack = Stacks.current(console);
        Status.of(stack).lack().ifPresent(lack -> {
            throw new StackException(lack);
        });
        Person bob = logIn(stack, "bob");
        new Seed(stack.postgres(), console, Clock.systemUTC())
                .fill(() -> logIn(stack, "alice"), bob, tasks, projects, seed, compare);
        console.line("Log in as alice or bob to see them.");
        return 0;
    }

    private static Person logIn(LocalStack stack, String username) {
        DemoLogins.Login login = DemoLogins.ALL.stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow();
        return Person.login(stack.addresses().gateway(), login.username(), login.password());
    }

    private void require(boolean holds, String mend) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), mend);
        }
    }
}
