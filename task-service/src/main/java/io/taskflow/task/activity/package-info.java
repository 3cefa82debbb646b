/** Who changed what of a task, from → to: ActivityController → Activities, which Tasks tells of each change. */
@NullMarked
package io.taskflow.task.activity;

import org.jspecify.annotations.NullMarked;
