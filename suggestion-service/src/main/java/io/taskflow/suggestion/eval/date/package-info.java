/** Measures how dates in sentences are read, on sentences whose dates are known. */
@NullMarked
package io.taskflow.suggestion.eval.date;

import org.jspecify.annotations.NullMarked;
