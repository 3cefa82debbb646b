/** What a job ends with: a proposal, or an answer that there is none. */
@NullMarked
package io.taskflow.suggestion.proposal;

import org.jspecify.annotations.NullMarked;
