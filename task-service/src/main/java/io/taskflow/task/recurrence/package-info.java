/** When what recurs is due next: RFC 5545 rules with RFC 7529's SKIP, in a time zone's wall-clock time. Knows no tasks. */
@NullMarked
package io.taskflow.task.recurrence;

import org.jspecify.annotations.NullMarked;
