/** What surrounds the service in its tests: the bus as task-service uses it, and tasks to tell of. */
@NullMarked
package io.taskflow.suggestion.around;

import org.jspecify.annotations.NullMarked;
