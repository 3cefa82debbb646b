/** What the model may say: read strictly, and checked against the rules before anybody sees it. */
@NullMarked
package io.taskflow.suggestion.engine.llm.answer;

import org.jspecify.annotations.NullMarked;
