package io.taskflow.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** The services behind the gateway; each has one circuit, named as its id. */
enum Service {
    AUTH,
    TASK,
    SUGGESTION,
    NOTIFICATION,
    OPERATIONS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] ids() {
        return Arrays.stream(values()).map(Service::id).toArray(String[]::new);
    }

    URI url(ServiceSettings settings) {
        return switch (this) {
            case AUTH -> settings.auth();
            case TASK -> settings.task();
            case SUGGESTION -> settings.suggestion();
            case NOTIFICATION -> settings.notification();
            case OPERATIONS -> settings.operations();
        };
    }

    Duration responseTimeout(ServiceSettings settings) {
        return this == SUGGESTION ? settings.suggestionTimeout() : settings.responseTimeout();
    }
}
