/** That the system in containers is the one that is tested and that {@code ./taskflow up} starts. */
@NullMarked
package io.taskflow.testing.server;

import org.jspecify.annotations.NullMarked;
