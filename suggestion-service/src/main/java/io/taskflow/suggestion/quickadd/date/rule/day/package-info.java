/** Days, however they are said. */
@NullMarked
package io.taskflow.suggestion.quickadd.date.rule.day;

import org.jspecify.annotations.NullMarked;
