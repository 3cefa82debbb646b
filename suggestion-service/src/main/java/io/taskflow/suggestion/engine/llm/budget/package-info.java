/** What a language model may cost, and what it has cost. Where tokens are counted is the service's business. */
@NullMarked
package io.taskflow.suggestion.engine.llm.budget;

import org.jspecify.annotations.NullMarked;
