/** What the model is told, and the fence that keeps task text apart from it. */
@NullMarked
package io.taskflow.suggestion.engine.llm.prompt;

import org.jspecify.annotations.NullMarked;
