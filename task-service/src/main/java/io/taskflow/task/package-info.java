/** task-service: projects, members and tasks. Owner of the truth: every other service learns of it by events. */
@NullMarked
package io.taskflow.task;

import org.jspecify.annotations.NullMarked;
