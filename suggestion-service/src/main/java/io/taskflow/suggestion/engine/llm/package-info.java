/** The engine behind a language model: prompts, the fence around task text, and the checks of what comes back. */
@NullMarked
package io.taskflow.suggestion.engine.llm;

import org.jspecify.annotations.NullMarked;
