/** What was done in a project in some days, in numbers and in a few sentences. */
@NullMarked
package io.taskflow.suggestion.summary;

import org.jspecify.annotations.NullMarked;
