/** What people say about a task. */
@NullMarked
package io.taskflow.task.comment;

import org.jspecify.annotations.NullMarked;
