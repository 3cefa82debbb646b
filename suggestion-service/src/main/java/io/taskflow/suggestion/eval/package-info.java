/** Measures the local engine on labelled tasks, in this process, or through a running system's public interface: {@code ./taskflow eval}. */
@NullMarked
package io.taskflow.suggestion.eval;

import org.jspecify.annotations.NullMarked;
