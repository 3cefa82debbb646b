/** What is refused, and how it is said. */
@NullMarked
package io.taskflow.gateway.problem;

import org.jspecify.annotations.NullMarked;
