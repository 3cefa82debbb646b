package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.limit.BareProxy;
import io.taskflow.benchmarks.limit.BarePublish;
import io.taskflow.benchmarks.limit.BareStatements;
import io.taskflow.benchmarks.limit.BareTables;
import io.taskflow.benchmarks.limit.BareWork;
import io.taskflow.benchmarks.load.Operation;
import io.taskflow.benchmarks.load.Program;
import io.taskflow.benchmarks.load.Wrk;
import io.taskflow.benchmarks.load.WrkResult;
import io.taskflow.benchmarks.measure.ProcessMeter;
import io.taskflow.benchmarks.system.MeasuredSystem;
import io.taskflow.benchmarks.system.Owners;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** What the same work takes on this machine without TaskFlow, beside the idle system and on its own PostgreSQL and RabbitMQ. */
final class Limit implements AutoCloseable {

    private static final int MESSAGES = 10_000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final MeasuredSystem system;
    private final Wrk wrk;
    private final ProcessMeter meter;
    private final BareTables tables;
    private final Map<Operation, BareWork> work;
    private final BarePublish publish;
    private final BareProxy proxy;

    Limit(MeasuredSystem system, Owners owners, Wrk wrk) {
        this.system = system;
        this.wrk = wrk;
        this.meter = system.meter();
        this.tables = new BareTables(system.databases());
        this.work = tables.make(() -> owners.answer(Operation.CREATE));
        this.publish = new BarePublish(system.amqp(), tables.eventSize());
        Map<Operation, String> answers = new EnumMap<>(Operation.class);
        Arrays.stream(Operation.values()).forEach(operation -> answers.put(operation, owners.answer(operation)));
        Program nginx = Program.find("nginx", system.site().downloads()::nginx, "usr/sbin/nginx");
        this.proxy = new BareProxy(nginx, system.folder(), answers);
    }

    void warmUp() {
        publish.warmUp();
        work.values().forEach(one -> new BareStatements(system.databases(), one).run(WARM_UP));
        tables.trim();
    }

    /** What PostgreSQL and RabbitMQ do anyway for the idle system is none of the limit. */
    LimitRound round(Operation operation, Path targets, Duration length, Idle idle) {
        double before = proxy.cpuSeconds();
        WrkResult load = wrk.run(operation, proxy.url(), targets, length).requireGood();
        double ofProxy = 1000 * (proxy.cpuSeconds() - before) / load.requests();
        BareStatements statements = new BareStatements(system.databases(), work(operation));
        long[] transactions = new long[1];
        double ofDatabase = millis("postgres", idle, () -> transactions[0] = statements.run(length));
        tables.trim();
        double ofBroker = operation.writes() ? millis("rabbitmq", idle, this::publish) : 0;
        return new LimitRound(load, ofProxy, ofDatabase, transactions[0] / (double) length.toSeconds(), ofBroker);
    }

    private long publish() {
        publish.rate(MESSAGES);
        return MESSAGES;
    }

    /** CPU of a process for each operation; the work says how many there were. */
    private double millis(String process, Idle idle, LongSupplier work) {
        double before = meter.cpuSeconds().getOrDefault(process, 0.0);
        long begin = System.nanoTime();
        long operations = work.getAsLong();
        double elapsed = (System.nanoTime() - begin) / 1e9;
        double used = meter.cpuSeconds().getOrDefault(process, 0.0) - before;
        return idle.millisBeyond(process, used, elapsed, operations);
    }

    private BareWork work(Operation operation) {
        BareWork found = work.get(operation);
        if (found == null) {
            throw new IllegalStateException("No statements for " + operation);
        }
        return found;
    }

    @Override
    public void close() {
        proxy.close();
    }
}
