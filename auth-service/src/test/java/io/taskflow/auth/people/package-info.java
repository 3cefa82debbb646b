/** Finding people. */
@NullMarked
package io.taskflow.auth.people;

import org.jspecify.annotations.NullMarked;
