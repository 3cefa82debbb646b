package io.taskflow.contracts.command;

/**
 * One value that is not acceptable.
 *
 * @param pointer JSON Pointer (RFC 6901) into the command, for example {@code /data/title}
 */
public record InvalidValue(String pointer, String message) {}
