/** When a line of text says that something is due, in English or German. */
@NullMarked
package io.taskflow.suggestion.quickadd.date;

import org.jspecify.annotations.NullMarked;
