/** How an answer is read while it is being written. */
@NullMarked
package io.taskflow.suggestion.engine.llm.answer;

import org.jspecify.annotations.NullMarked;
