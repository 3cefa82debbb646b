/** The rules of priority, one by one. */
@NullMarked
package io.taskflow.suggestion.engine.local.priority;

import org.jspecify.annotations.NullMarked;
