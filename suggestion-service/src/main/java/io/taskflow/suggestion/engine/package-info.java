/** The one port to whatever makes suggestions. Who asks does not know, and must not care, which engine answers. */
@NullMarked
package io.taskflow.suggestion.engine;

import org.jspecify.annotations.NullMarked;
