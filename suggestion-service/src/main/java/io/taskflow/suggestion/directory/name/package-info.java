/** What people and projects are called: a projection of what auth-service and task-service tell. */
@NullMarked
package io.taskflow.suggestion.directory.name;

import org.jspecify.annotations.NullMarked;
