/** The language model's engine against a server that speaks the real protocol, well or badly. */
@NullMarked
package io.taskflow.suggestion.engine.llm;

import org.jspecify.annotations.NullMarked;
