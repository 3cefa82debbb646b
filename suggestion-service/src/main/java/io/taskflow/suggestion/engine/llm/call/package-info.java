/** How the model is asked: within bounds of time and number, with one chance to mend an answer, and counted. */
@NullMarked
package io.taskflow.suggestion.engine.llm.call;

import org.jspecify.annotations.NullMarked;
