package io.taskflow.local.stack;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.part.Part;
import io.taskflow.local.part.PartControl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Ends parts and says so: the services side by side, then what they need, latest first.
 *
 * @param progress who is told
 * @param service which parts are services
 */
record ShutDown(Progress progress, Predicate<Part> service) {

    /**
     * Ends these parts, given in the order of their start; returns the number of those that ran. One that cannot be ended keeps
     * none of the others from being asked; the first such failure is thrown in the end, with the others suppressed.
     */
    long stop(List<PartControl> controls) {
        List<PartControl> infrastructure =
                controls.stream().filter(each -> !isService(each)).toList();
        List<CompletableFuture<Boolean>> services = controls.stream()
                .filter(this::isService)
                .map(each -> CompletableFuture.supplyAsync(() -> stop(each), Thread::startVirtualThread))
                .toList();
        List<RuntimeException> failures = new ArrayList<>();
        long ran = services.stream().filter(each -> ran(each::join, failures)).count()
                + infrastructure.reversed().stream()
                        .filter(each -> ran(() -> stop(each), failures))
                        .count();
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.getFirst()::addSuppressed);
            throw failures.getFirst();
        }
        return ran;
    }

    private boolean stop(PartControl control) {
        return control.stop(progress);
    }

    private static boolean ran(BooleanSupplier stop, List<RuntimeException> failures) {
        try {
            return stop.getAsBoolean();
        } catch (RuntimeException failure) {
            failures.add(
                    failure instanceof CompletionException && failure.getCause() instanceof StackException sentence
                            ? sentence
                            : failure);
            return false;
        }
    }

    private boolean isService(PartControl control) {
        return service.test(control.part());
    }
}
