/** The tasks this service has heard of: what a proposal is made for, and the history it can lean on. */
@NullMarked
package io.taskflow.suggestion.task;

import org.jspecify.annotations.NullMarked;
