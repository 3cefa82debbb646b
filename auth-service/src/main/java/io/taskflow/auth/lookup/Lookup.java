package io.taskflow.auth.lookup;

import java.time.Instant;

/**
 * Somebody who is to be looked up.
 *
 * @param noticedAt tells it from a later notice of the same person
 */
public record Lookup(Notice notice, Instant noticedAt) {}
