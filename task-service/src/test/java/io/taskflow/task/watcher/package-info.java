/** Who watches tasks. */
@NullMarked
package io.taskflow.task.watcher;

import org.jspecify.annotations.NullMarked;
