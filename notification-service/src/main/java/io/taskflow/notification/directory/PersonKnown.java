package io.taskflow.notification.directory;

import java.util.UUID;

/** Said inside this service, in the transaction that noted it: a person's address is known, or has changed. */
public record PersonKnown(UUID userId) {}
