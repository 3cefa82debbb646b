package io.taskflow.gateway.problem;

/**
 * One value that is not acceptable.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request body, or {@code /name} of a parameter; empty for the whole body
 * @param message what is expected there, fit for the person who sent it
 */
record InvalidField(String pointer, String message) {}
