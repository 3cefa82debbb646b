package io.taskflow.notification.preference;

/** How a time of day is written: hours and minutes, {@code 07:30}. */
final class TimeOfDay {
    static final String FORMAT = "HH:mm";
    static final String PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private TimeOfDay() {}
}
