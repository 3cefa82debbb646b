/** The rules of breaking a goal down, one by one. */
@NullMarked
package io.taskflow.suggestion.engine.local.subtask;

import org.jspecify.annotations.NullMarked;
