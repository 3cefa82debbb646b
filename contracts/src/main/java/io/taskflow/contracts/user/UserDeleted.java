package io.taskflow.contracts.user;

import java.util.UUID;

/**
 * {@code user.deleted}: a person is gone for good, and what is known of them is to be forgotten. It says who, and nothing else of them.
 *
 * @param version one more than the profile's last; nothing of a person follows it
 */
public record UserDeleted(UUID userId, long version) {}
