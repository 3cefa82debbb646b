package io.taskflow.messaging.command;

/**
 * One thing that is wrong with a command.
 *
 * @param pointer JSON Pointer into the CloudEvent, for example {@code /data/title}
 * @param message what is wrong there, in words for people
 */
public record Violation(String pointer, String message) {}
