/** The rules of projects and members, first alone, then over HTTP. */
@NullMarked
package io.taskflow.task.project;

import org.jspecify.annotations.NullMarked;
