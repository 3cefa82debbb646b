package io.taskflow.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long every test awaits what it does not time itself. A machine that stands still for seconds fails no test;
 * what never comes fails it after a minute.
 */
public final class Patience implements BeforeAllCallback {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext test) {
        Awaitility.setDefaultTimeout(LONGEST);
        // A thread that ends with the context of an earlier test is nothing that a later one waits for.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
