/** Who is told what becomes of a task: WatcherController → WatchTask → Watchers. No version of a task moves. */
@NullMarked
package io.taskflow.task.watcher;

import org.jspecify.annotations.NullMarked;
