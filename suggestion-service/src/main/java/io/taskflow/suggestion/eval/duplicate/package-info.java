/** Measures how well duplicates are found. */
@NullMarked
package io.taskflow.suggestion.eval.duplicate;

import org.jspecify.annotations.NullMarked;
