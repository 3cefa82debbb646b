/** The port's own promises: who answers when the first engine cannot. */
@NullMarked
package io.taskflow.suggestion.engine;

import org.jspecify.annotations.NullMarked;
