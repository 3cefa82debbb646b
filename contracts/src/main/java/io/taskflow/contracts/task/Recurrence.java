package io.taskflow.contracts.task;

/**
 * How a task recurs. It is closed once; its next occurrence is a task of its own.
 *
 * @param rrule a rule of RFC 5545, section 3.3.10, without {@code RRULE:} in front, with RFC 7529's {@code SKIP}; at most 500 characters
 * @param timeZone whose clocks the rule goes by: a name of the IANA database, such as {@code Europe/Berlin}
 */
public record Recurrence(String rrule, String timeZone) {}
