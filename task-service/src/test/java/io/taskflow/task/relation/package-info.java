/** How tasks stand to each other. */
@NullMarked
package io.taskflow.task.relation;

import org.jspecify.annotations.NullMarked;
