package io.taskflow.local.command;

import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.site.Ports;
import io.taskflow.local.stack.LocalStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the stack that a command means: the one that runs in this checkout, or the one to be started. */
public final class Stacks {

    private Stacks() {}

    /** The stack where it was last started. */
    public static LocalStack current(Progress progress) {
        Checkout checkout = Checkout.find();
        return new LocalStack(checkout, remembered(checkout), progress);
    }

    /** The stack to start: where it runs, else where {@code TASKFLOW_PORT} says, else at the default ports. */
    static LocalStack toStart(Progress progress) {
        LocalStack running = current(progress);
        Ports wished = wished();
        if (!running.isAnythingRunning()) {
            return new LocalStack(Checkout.find(), wished, progress);
        }
        boolean elsewhere = isWished() && !wished.equals(running.site().ports());
        if (elsewhere) {
            throw new StackException(
                    "TaskFlow already runs at port " + running.site().ports().gateway()
                            + " in this checkout: ./taskflow down first, then start it at " + wished.gateway() + ".");
        }
        return running;
    }

    /** Which port holds and how to change it, where that is not the one that the terminal's {@code TASKFLOW_PORT} names, or it names none. */
    static Optional<String> otherPort(LocalStack stack) {
        try {
            return otherPort(stack, wished().gateway());
        } catch (StackException unusable) {
            return Optional.ofNullable(unusable.getMessage());
        }
    }

    private static Optional<String> otherPort(LocalStack stack, int wished) {
        int port = stack.site().ports().gateway();
        if (port == wished) {
            return Optional.empty();
        }
        if (!stack.isAnythingRunning()) {
            return Optional.of("TaskFlow last ran at port " + port + "; the next ./taskflow up starts it at port "
                    + wished + ", as TASKFLOW_PORT decides (" + Ports.DEFAULT_GATEWAY + " where it is not set).");
        }
        return isWished()
                ? Optional.of("TaskFlow runs at port " + port + ", and TASKFLOW_PORT=" + wished
                        + " holds from its next start on: ./taskflow down, then TASKFLOW_PORT=" + wished
                        + " ./taskflow up.")
                : Optional.empty();
    }

    /** The ports for a system beside the people's own: {@code TASKFLOW_PORT} if it is set, else free ones. */
    public static Ports aside() {
        return isWished() ? wished() : Ports.random();
    }

    /** Notes where the stack runs, for the commands to come. */
    static void remember(LocalStack stack) {
        Folders.write(noteIn(Checkout.find()), stack.site().ports().gateway() + "\n");
    }

    private static Ports remembered(Checkout checkout) {
        Path note = noteIn(checkout);
        return Files.exists(note) ? new Ports(number(Folders.read(note).strip())) : wished();
    }

    private static Ports wished() {
        String wish = System.getenv("TASKFLOW_PORT");
        return new Ports(wish == null || wish.isBlank() ? Ports.DEFAULT_GATEWAY : number(wish.strip()));
    }

    private static boolean isWished() {
        String wish = System.getenv("TASKFLOW_PORT");
        return wish != null && !wish.isBlank();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new StackException("TASKFLOW_PORT is \"" + text + "\", but has to be a number such as 8080.");
        }
    }

    private static Path noteIn(Checkout checkout) {
        return checkout.state().resolve("port");
    }
}
