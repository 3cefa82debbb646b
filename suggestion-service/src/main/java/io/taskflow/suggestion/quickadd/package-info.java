/** Reading one line of text as a task, by a grammar of our own; creates nothing. */
@NullMarked
package io.taskflow.suggestion.quickadd;

import org.jspecify.annotations.NullMarked;
