/** Tasks that were deleted and can still be had back: TrashController → Trash, and RestoreTask of the tasks. */
@NullMarked
package io.taskflow.task.trash;

import org.jspecify.annotations.NullMarked;
