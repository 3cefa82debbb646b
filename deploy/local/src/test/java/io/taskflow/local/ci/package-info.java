/** What a hosting service runs at each change and release: checked here, before it runs there. */
@NullMarked
package io.taskflow.local.ci;

import org.jspecify.annotations.NullMarked;
