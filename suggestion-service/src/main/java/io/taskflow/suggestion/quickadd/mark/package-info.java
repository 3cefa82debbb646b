/** The marks that people set on purpose: priority, labels, a person, a project. */
@NullMarked
package io.taskflow.suggestion.quickadd.mark;

import org.jspecify.annotations.NullMarked;
