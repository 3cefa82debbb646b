/** What is forgotten, and what is not. */
@NullMarked
package io.taskflow.suggestion.retention;

import org.jspecify.annotations.NullMarked;
