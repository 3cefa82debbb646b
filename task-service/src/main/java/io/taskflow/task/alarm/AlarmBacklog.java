package io.taskflow.task.alarm;

import io.taskflow.service.work.Backlog;
import io.taskflow.service.work.BacklogSize;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tasks whose time has come. No lease is needed: two instances may take the same, and the rows of the tasks let one of them tell it. */
@Component
class AlarmBacklog implements Backlog<UUID> {
    private static final Logger log = LoggerFactory.getLogger(AlarmBacklog.class);

    /** What cannot be told now stands in nobody's way meanwhile. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final AlarmTable table;
    private final RingAlarms ringAlarms;
    private final Clock clock;

    AlarmBacklog(AlarmTable table, RingAlarms ringAlarms, Clock clock) {
        this.table = table;
        this.ringAlarms = ringAlarms;
        this.clock = clock;
    }

    @Override
    public List<UUID> take(int limit) {
        return table.tasksDue(clock.instant(), limit);
    }

    @Override
    public void work(List<UUID> tasks) {
        ringAlarms.ring(tasks);
    }

    @Override
    public void failed(UUID task, Throwable failure) {
        log.atWarn().addKeyValue("taskId", task).setCause(failure).log("What is due of a task could not be told yet");
        Instant now = clock.instant();
        table.putOff(task, now, now.plus(AFTER_A_FAILURE));
    }

    @Override
    public BacklogSize size() {
        return table.size(clock.instant());
    }
}
