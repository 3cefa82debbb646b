/** Jobs on a real database: taken by one, given back, ended once. */
@NullMarked
package io.taskflow.suggestion.job;

import org.jspecify.annotations.NullMarked;
