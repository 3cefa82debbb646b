/** Tasks that were deleted, and had back. */
@NullMarked
package io.taskflow.task.trash;

import org.jspecify.annotations.NullMarked;
