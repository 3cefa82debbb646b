/** The rules of suggestions, with proposals from the real bus. */
@NullMarked
package io.taskflow.task.suggestion;

import org.jspecify.annotations.NullMarked;
