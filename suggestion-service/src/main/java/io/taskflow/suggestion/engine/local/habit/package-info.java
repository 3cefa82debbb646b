/** A project's own habit of setting priorities, learned from the tasks whose priority somebody has set. See ADR 46. */
@NullMarked
package io.taskflow.suggestion.engine.local.habit;

import org.jspecify.annotations.NullMarked;
