package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.Operation;
import io.taskflow.benchmarks.load.Program;
import io.taskflow.benchmarks.load.Wrk;
import io.taskflow.benchmarks.system.Backlog;
import io.taskflow.benchmarks.system.MeasuredSystem;
import io.taskflow.benchmarks.system.Owners;
import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All tables, one after another: first with everything that the system is, then without those who work on events. */
record HttpTables(Options options, Progress progress) {

    private static final Duration TO_SETTLE = Duration.ofMinutes(5);

    List<Measured> measure() {
        try (MeasuredSystem system = MeasuredSystem.start(Checkout.find(), options.memory(), progress)) {
            return measure(system);
        }
    }

    private List<Measured> measure(MeasuredSystem system) {
        progress.say("people", "being registered, with projects and tasks");
        Owners owners = Owners.settle(system, options.operations().contains(Operation.SESSION));
        Wrk wrk = new Wrk(Program.find("wrk", system.site().downloads()::wrk, "usr/bin/wrk"), system.folder());
        try (Limit limit = new Limit(system, owners, wrk)) {
            progress.say("limit", "warming up");
            limit.warmUp();
            progress.say("idle", "waiting until nothing is left to do, and measuring what happens anyway");
            Idle idle = idle(system);
            return tables(new Alternation(system, owners, wrk, limit, options, idle, progress));
        }
    }

    private List<Measured> tables(Alternation alternation) {
        List<Measured> all = new ArrayList<>();
        for (Operation operation : options.operations()) {
            all.add(alternation.measure(operation, true));
        }
        List<Operation> writing =
                options.operations().stream().filter(Operation::writes).toList();
        if (!writing.isEmpty()) {
            progress.say("consumers", "being stopped");
            alternation.system().withoutConsumers();
        }
        writing.forEach(operation -> all.add(alternation.measure(operation, false)));
        return all;
    }

    private static Idle idle(MeasuredSystem system) {
        try (Backlog backlog = new Backlog(system)) {
            backlog.awaitEmpty(TO_SETTLE);
        }
        return Idle.measure(system);
    }
}
