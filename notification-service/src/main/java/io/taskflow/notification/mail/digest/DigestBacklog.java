package io.taskflow.notification.mail.digest;

import io.taskflow.service.work.Backlog;
import io.taskflow.service.work.BacklogSize;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** People whose digest is due. No lease is needed: two instances may take the same, and a lock lets one of them send it. */
@Component
class DigestBacklog implements Backlog<UUID> {
    private static final Logger log = LoggerFactory.getLogger(DigestBacklog.class);

    /** What cannot be made now stands in nobody's way meanwhile. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Collected collected;
    private final SendDigest send;

    DigestBacklog(Collected collected, SendDigest send) {
        this.collected = collected;
        this.send = send;
    }

    @Override
    public List<UUID> take(int limit) {
        return collected.readersDue(limit);
    }

    @Override
    public void work(List<UUID> readers) {
        send.to(readers);
    }

    @Override
    public void failed(UUID reader, Throwable failure) {
        log.atWarn().addKeyValue("userId", reader).setCause(failure).log("A digest could not be made yet");
        collected.retry(reader, AFTER_A_FAILURE);
    }

    @Override
    public BacklogSize size() {
        return collected.size();
    }
}
