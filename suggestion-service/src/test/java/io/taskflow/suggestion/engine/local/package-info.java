/** The local engine as a whole, with its real sentence model. */
@NullMarked
package io.taskflow.suggestion.engine.local;

import org.jspecify.annotations.NullMarked;
