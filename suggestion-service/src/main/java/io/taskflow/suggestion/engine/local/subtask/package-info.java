/** A goal broken down without a language model: its own list if it has one, else the steps of its kind. */
@NullMarked
package io.taskflow.suggestion.engine.local.subtask;

import org.jspecify.annotations.NullMarked;
