/** The bounds of a question to a language model: time, number, a breaker, and the endpoint's own rate limit. */
@NullMarked
package io.taskflow.suggestion.engine.llm.guard;

import org.jspecify.annotations.NullMarked;
