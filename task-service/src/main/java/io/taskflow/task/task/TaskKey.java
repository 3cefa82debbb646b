package io.taskflow.task.task;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call a task: {@code WEB-12}.
 *
 * @param project its project's key, in upper case
 * @param number the task's in that project
 */
record TaskKey(String project, long number) {
    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9]{1,9})-([1-9][0-9]{0,17})");

    /** Empty for what is no task's key. */
    static Optional<TaskKey> parse(String text) {
        Matcher key = KEY.matcher(text);
        return key.matches()
                ? Optional.of(new TaskKey(key.group(1).toUpperCase(Locale.ROOT), Long.parseLong(key.group(2))))
                : Optional.empty();
    }
}
