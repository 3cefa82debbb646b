package io.taskflow.service.example;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What needs another role, none at all, or fails in some way. */
@RestController
class OtherControllers {
    @GetMapping("/api/public/hello")
    String hello() {
        return "hello";
    }

    @PostMapping(path = "/api/public/echo", consumes = MediaType.TEXT_PLAIN_VALUE)
    int echo(@RequestBody String text) {
        return text.length();
    }

    @GetMapping("/api/admin/secrets")
    String secrets() {
        return "secret";
    }

    private static final Map<String, Supplier<RuntimeException>> FAILURES = Map.of(
            "BUG", () -> new IllegalStateException("password=hunter2"),
            "STALE", () -> new OptimisticLockingFailureException("row 5"),
            "CONSTRAINT", () -> new DataIntegrityViolationException("tasks_key_unique"),
            "VALUE", () -> new DataIntegrityViolationException("task", new SQLException("invalid byte", "22021")),
            "ROLLBACK",
                    () -> new TransactionSystemException("rollback failed", new SQLException("Connection is closed")),
            "DATABASE", () -> new CannotCreateTransactionException("jdbc:postgresql://db"),
            "BROKER", () -> new AmqpConnectException(new ConnectException("amqp://broker")),
            "DENIED", () -> new AccessDeniedException("no"));

    @GetMapping("/api/failures/{failure}")
    String fail(@PathVariable String failure) {
        throw Objects.requireNonNull(FAILURES.get(failure)).get();
    }
}
