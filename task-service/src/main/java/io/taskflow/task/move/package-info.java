/** What tasks leave behind that are moved to another project: their former keys. MoveTask of the tasks moves them. */
@NullMarked
package io.taskflow.task.move;

import org.jspecify.annotations.NullMarked;
