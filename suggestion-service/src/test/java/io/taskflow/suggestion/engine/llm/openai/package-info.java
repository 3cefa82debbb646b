/** What is read of an endpoint's answers, and what not. */
@NullMarked
package io.taskflow.suggestion.engine.llm.openai;

import org.jspecify.annotations.NullMarked;
