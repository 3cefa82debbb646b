/** Suggesting a priority to whoever asks over HTTP; nothing is kept. */
@NullMarked
package io.taskflow.suggestion.priority;

import org.jspecify.annotations.NullMarked;
