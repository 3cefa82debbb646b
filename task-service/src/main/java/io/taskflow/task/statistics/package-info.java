/** How a team's work stands, in numbers: what is open, what is overdue, what was completed and how long it took. */
@NullMarked
package io.taskflow.task.statistics;

import org.jspecify.annotations.NullMarked;
