/** Finding people by name, to assign work to them. */
@NullMarked
package io.taskflow.auth.people;

import org.jspecify.annotations.NullMarked;
