/** Who changed what of a task. */
@NullMarked
package io.taskflow.task.activity;

import org.jspecify.annotations.NullMarked;
