/** Sentences as vectors, so that texts can be compared by meaning. */
@NullMarked
package io.taskflow.suggestion.engine.local.embedding;

import org.jspecify.annotations.NullMarked;
