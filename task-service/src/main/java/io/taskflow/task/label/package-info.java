/** A project's labels: one spelling for each. */
@NullMarked
package io.taskflow.task.label;

import org.jspecify.annotations.NullMarked;
