package io.taskflow.notification.preference;

import java.util.UUID;

/** Said inside this service, in the transaction that changed them: what waits for a person may be due at another time now. */
public record PreferencesChanged(UUID userId) {}
