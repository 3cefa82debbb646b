package io.taskflow.operations.deadletter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came.
 *
 * @param queue where it died
 * @param sender the broker account that first published it
 * @param routingKey what it was first published with, where that is known
 * @param headers headers and properties as text
 * @param body all of it
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Original(
        String queue, @Nullable String sender, @Nullable String routingKey, Map<String, String> headers, byte[] body) {}
