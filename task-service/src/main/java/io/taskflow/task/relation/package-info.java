/** How tasks stand to each other: RelationController → RelateTasks → Relations. No version of a task moves. */
@NullMarked
package io.taskflow.task.relation;

import org.jspecify.annotations.NullMarked;
