/** What is forgotten after a while, a portion at a time. */
@NullMarked
package io.taskflow.task.retention;

import org.jspecify.annotations.NullMarked;
