/** The use cases that change tasks, one transaction each. */
@NullMarked
package io.taskflow.task.task.change;

import org.jspecify.annotations.NullMarked;
