/** The only way a project is read and written; what happened to it leaves with its row. */
@NullMarked
package io.taskflow.task.project.store;

import org.jspecify.annotations.NullMarked;
