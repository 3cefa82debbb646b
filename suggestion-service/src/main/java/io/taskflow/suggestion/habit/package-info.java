/** The habits of projects: learned from the tasks that this service has heard of, when somebody asks, and again when they have changed. */
@NullMarked
package io.taskflow.suggestion.habit;

import org.jspecify.annotations.NullMarked;
