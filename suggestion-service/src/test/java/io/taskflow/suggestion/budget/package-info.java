/** That a budget holds however many ask at once. */
@NullMarked
package io.taskflow.suggestion.budget;

import org.jspecify.annotations.NullMarked;
