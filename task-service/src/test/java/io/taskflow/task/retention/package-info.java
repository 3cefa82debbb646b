/** What is forgotten, and what is not. */
@NullMarked
package io.taskflow.task.retention;

import org.jspecify.annotations.NullMarked;
