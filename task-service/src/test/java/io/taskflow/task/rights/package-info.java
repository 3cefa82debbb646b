/** Who may do what. */
@NullMarked
package io.taskflow.task.rights;

import org.jspecify.annotations.NullMarked;
