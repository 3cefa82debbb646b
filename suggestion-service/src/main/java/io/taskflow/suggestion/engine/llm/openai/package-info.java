/** The only place that knows the OpenAI protocol's client; everything else speaks to LangChain4j's neutral models. */
@NullMarked
package io.taskflow.suggestion.engine.llm.openai;

import org.jspecify.annotations.NullMarked;
