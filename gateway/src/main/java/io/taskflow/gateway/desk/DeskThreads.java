package io.taskflow.gateway.desk;

import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads of the desk's own: it waits for the broker, and no other request may wait with it. */
@Component
public class DeskThreads implements DisposableBean {

    private static final int THREADS = 6;
    private static final int WAITING = 60;

    private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, WAITING / THREADS, "desk");

    /** Runs the work there; 503 when too much waits already. */
    public <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(threads)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new RefusedRequestException(
                                ProblemKind.UNAVAILABLE,
                                "Too many calls to the operator's desk at once. Try again after as long as Retry-After says."));
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
