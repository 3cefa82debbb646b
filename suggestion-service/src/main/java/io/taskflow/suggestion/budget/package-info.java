/** Counts the language model's tokens by day and account, in the database, so that all instances go by the same budget. */
@NullMarked
package io.taskflow.suggestion.budget;

import org.jspecify.annotations.NullMarked;
