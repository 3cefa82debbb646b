/** A running system as one of its users meets it: over the public interface. */
@NullMarked
package io.taskflow.suggestion.eval.api;

import org.jspecify.annotations.NullMarked;
