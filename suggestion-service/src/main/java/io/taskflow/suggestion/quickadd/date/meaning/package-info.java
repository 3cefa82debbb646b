/** What a piece of text can mean: a day, a time, a part of a day, a moment, a repetition. */
@NullMarked
package io.taskflow.suggestion.quickadd.date.meaning;

import org.jspecify.annotations.NullMarked;
