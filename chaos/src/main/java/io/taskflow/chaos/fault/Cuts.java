package io.taskflow.chaos.fault;

import io.taskflow.chaos.observe.BusAccess;
import io.taskflow.chaos.observe.Databases;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.local.StackException;
import java.util.List;
import java.util.Random;

/** Cuts connections while both ends live on. */
final class Cuts {

    private final BusAccess bus;
    private final Databases databases;
    private final RunLog log;
    private final Random random;

    Cuts(BusAccess bus, Databases databases, RunLog log, Random random) {
        this.bus = bus;
        this.databases = databases;
        this.log = log;
        this.random = random;
    }

    /** Cuts some, if what they lead to is there at all. */
    void cut() {
        try {
            if (random.nextBoolean()) {
                cutBroker();
            } else {
                cutDatabase();
            }
        } catch (StackException away) {
            log.count("cuts that met a dead part");
        }
    }

    /** Of the services', the observer's and the publishers' connections about half. */
    private void cutBroker() {
        List<String> names = bus.connections().stream()
                .map(connection -> connection.path("name").asString(""))
                .filter(name -> !name.isEmpty() && random.nextBoolean())
                .toList();
        names.forEach(bus::close);
        log.count("cut: AMQP connections", names.size());
    }

    /** All sessions of one service, whatever they are in the middle of. */
    private void cutDatabase() {
        String database = Databases.WITH_OUTBOX.get(random.nextInt(Databases.WITH_OUTBOX.size()));
        long cut = databases.number("postgres", """
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                WHERE datname = '%s' AND usename <> 'postgres'""".formatted(database));
        log.count("cut: database sessions", cut);
    }
}
