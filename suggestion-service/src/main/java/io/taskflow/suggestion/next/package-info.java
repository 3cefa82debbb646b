/** What to do now: of the tasks that somebody could take up, those that have the best reasons. */
@NullMarked
package io.taskflow.suggestion.next;

import org.jspecify.annotations.NullMarked;
