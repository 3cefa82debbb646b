/** Proposals for tasks: asked for by events, made outside of any transaction, kept exactly once with the decision of people. */
@NullMarked
package io.taskflow.suggestion.proposal;

import org.jspecify.annotations.NullMarked;
