/** The use cases that change projects and their members, one transaction each. */
@NullMarked
package io.taskflow.task.project.change;

import org.jspecify.annotations.NullMarked;
