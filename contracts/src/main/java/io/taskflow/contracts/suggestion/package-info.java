/** What is proposed for a task, by which engine and why, and what people made of it. */
@NullMarked
package io.taskflow.contracts.suggestion;

import org.jspecify.annotations.NullMarked;
