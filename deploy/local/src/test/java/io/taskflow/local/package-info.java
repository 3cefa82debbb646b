/** Tests of the launcher. */
@NullMarked
package io.taskflow.local;

import org.jspecify.annotations.NullMarked;
