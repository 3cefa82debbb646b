package io.taskflow.gateway.limit;

/**
 * What is left of a limit after a request.
 *
 * @param allowed whether the request was within the limit
 * @param remaining requests that may follow at once
 * @param secondsUntilFull until the whole quota is there again
 * @param secondsUntilNext until one more request is allowed, at least 1
 */
record RateLimitState(boolean allowed, long remaining, long secondsUntilFull, long secondsUntilNext) {}
