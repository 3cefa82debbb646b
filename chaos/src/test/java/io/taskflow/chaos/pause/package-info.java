/** Tests of how standstills are judged. */
@NullMarked
package io.taskflow.chaos.pause;

import org.jspecify.annotations.NullMarked;
