/** Measures what goals are broken down into on goals whose steps are known. */
@NullMarked
package io.taskflow.suggestion.eval.goal;

import org.jspecify.annotations.NullMarked;
