package io.taskflow.local.stack;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.part.Part;
import io.taskflow.local.part.PartControl;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

/**
 * Ends parts and says so: the services side by side, then what they need, latest first.
 *
 * @param progress who is told
 * @param service which parts are services
 */
record ShutDown(Progress progress, Predicate<Part> service) {

    /** Ends these parts, given in the order of their start; returns the number of those that ran. */
    long stop(List<PartControl> controls) {
        List<PartControl> infrastructure =
                controls.stream().filter(each -> !isService(each)).toList();
        List<CompletableFuture<Boolean>> services = controls.stream()
                .filter(this::isService)
                .map(each -> CompletableFuture.supplyAsync(() -> stop(each), Thread::startVirtualThread))
                .toList();
        return services.stream().filter(ShutDown::ran).count()
                + infrastructure.reversed().stream().filter(this::stop).count();
    }

    private boolean stop(PartControl control) {
        return control.stop(progress);
    }

    private static boolean ran(CompletableFuture<Boolean> stopped) {
        try {
            return stopped.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof StackException sentence ? sentence : failure;
        }
    }

    private boolean isService(PartControl control) {
        return service.test(control.part());
    }
}
