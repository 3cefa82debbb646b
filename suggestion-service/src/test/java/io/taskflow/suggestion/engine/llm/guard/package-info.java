/** The bounds within which a model is asked. */
@NullMarked
package io.taskflow.suggestion.engine.llm.guard;

import org.jspecify.annotations.NullMarked;
