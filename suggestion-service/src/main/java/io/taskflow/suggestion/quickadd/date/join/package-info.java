/** Putting pieces that stand together to one due date, and deciding which are doubtful. */
@NullMarked
package io.taskflow.suggestion.quickadd.date.join;

import org.jspecify.annotations.NullMarked;
