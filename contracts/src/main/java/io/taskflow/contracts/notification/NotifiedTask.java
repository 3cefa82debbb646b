package io.taskflow.contracts.notification;

import java.util.UUID;

/**
 * What a notification is about.
 *
 * @param key such as {@code WEB-12}
 * @param title as it was then
 */
public record NotifiedTask(UUID id, String key, UUID projectId, String title) {}
