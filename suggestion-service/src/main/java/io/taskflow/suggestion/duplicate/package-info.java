/** {@code POST /api/suggestions/duplicates}: tasks of a project that say what a new one says. */
@NullMarked
package io.taskflow.suggestion.duplicate;

import org.jspecify.annotations.NullMarked;
