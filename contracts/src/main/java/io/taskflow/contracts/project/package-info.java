/** What task-service says of projects and of who belongs to them. */
@NullMarked
package io.taskflow.contracts.project;

import org.jspecify.annotations.NullMarked;
