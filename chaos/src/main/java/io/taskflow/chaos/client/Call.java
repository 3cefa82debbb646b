package io.taskflow.chaos.client;

import org.jspecify.annotations.Nullable;

/**
 * One request, to be sent as often as it takes.
 *
 * @param body what is sent as JSON; null for none
 * @param idempotencyKey the same for every try; null for calls that are idempotent by themselves
 */
record Call(
        String method,
        String path,
        @Nullable Object body,
        @Nullable String idempotencyKey) {}
