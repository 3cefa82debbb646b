/** What lists over many projects answer, and what they cost. */
@NullMarked
package io.taskflow.task.list;

import org.jspecify.annotations.NullMarked;
