/** The languages that answers are written in, and their phrases. */
@NullMarked
package io.taskflow.suggestion.language;

import org.jspecify.annotations.NullMarked;
