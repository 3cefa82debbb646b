/** What suggestion-service promises, tried on the running service with real parts around it. */
@NullMarked
package io.taskflow.suggestion;

import org.jspecify.annotations.NullMarked;
