/** Finds tasks that say the same, by their meaning and by their words. See ADR 46. */
@NullMarked
package io.taskflow.suggestion.engine.local.duplicate;

import org.jspecify.annotations.NullMarked;
