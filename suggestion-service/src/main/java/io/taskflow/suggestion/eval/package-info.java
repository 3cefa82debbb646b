/** Measures the local engine on labelled tasks, in this process and without a database: {@code ./taskflow eval}. */
@NullMarked
package io.taskflow.suggestion.eval;

import org.jspecify.annotations.NullMarked;
