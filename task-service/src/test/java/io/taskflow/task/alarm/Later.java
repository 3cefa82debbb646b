package io.taskflow.task.alarm;

import io.taskflow.task.directory.People;
import io.taskflow.task.task.TaskEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Instances of the service whose clocks show another time, on the same database. */
record Later(
        JdbcClient jdbc,
        AlarmTable table,
        People people,
        TaskEvents events,
        AlarmSettings settings,
        TransactionTemplate transaction) {

    /** Instances beside this one. */
    static Later of(AutowireCapableBeanFactory service) {
        return service.createBean(Later.class);
    }

    /** Does what there is to do at that time, until nothing is left. */
    void at(Instant time) {
        var ring = new RingAlarms(jdbc, table, people, events, settings, Clock.fixed(time, ZoneOffset.UTC));
        Awaitility.await().until(() -> {
            List<UUID> tasks = table.tasksDue(time, 100);
            if (!tasks.isEmpty()) {
                transaction.executeWithoutResult(status -> ring.ring(tasks));
            }
            return tasks.isEmpty();
        });
    }
}
