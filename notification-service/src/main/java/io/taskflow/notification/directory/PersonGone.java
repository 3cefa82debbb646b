package io.taskflow.notification.directory;

import java.util.UUID;

/** Said inside this service, in the transaction that noted it: a person is gone for good, and so is what was meant for them. */
public record PersonGone(UUID userId) {}
