/** Labels. */
@NullMarked
package io.taskflow.task.label;

import org.jspecify.annotations.NullMarked;
