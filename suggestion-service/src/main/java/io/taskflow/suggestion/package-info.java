/** Proposes priorities and subtasks: engines that answer, proposals that are kept, and what people made of them. */
@NullMarked
package io.taskflow.suggestion;

import org.jspecify.annotations.NullMarked;
