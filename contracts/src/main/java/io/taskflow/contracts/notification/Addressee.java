package io.taskflow.contracts.notification;

import java.util.UUID;

/** Whom something is meant for: nobody else hears of it. */
public record Addressee(UUID id) {}
