/** People who write through the gateway while the system is broken under them, and remember what was acknowledged. */
@NullMarked
package io.taskflow.chaos.client;

import org.jspecify.annotations.NullMarked;
