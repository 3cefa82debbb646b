/** Who may see which project: a projection of what task-service tells, so that nobody has to be asked back. */
@NullMarked
package io.taskflow.suggestion.directory;

import org.jspecify.annotations.NullMarked;
