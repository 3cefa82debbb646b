/** The files that people read to see what the local engine goes by. */
@NullMarked
package io.taskflow.suggestion.engine.local.rule;

import org.jspecify.annotations.NullMarked;
