/** How dates are read out of text, and how well. */
@NullMarked
package io.taskflow.suggestion.quickadd.date;

import org.jspecify.annotations.NullMarked;
