/** Proposals for tasks: asked for by events, made outside of any transaction, kept exactly once with the verdict of people. */
@NullMarked
package io.taskflow.suggestion.proposal;

import org.jspecify.annotations.NullMarked;
